package software.amazon.ecr.replicationconfiguration.packaged;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;

/**
 * Run in a JVM with the handler jar alone, it stands for Lambda: it constructs the handler and gives it each line of its
 * input as a request. It answers with one line each. What the handler logs goes to its error output.
 */
final class PackagedProgram {
    private PackagedProgram() {}

    /** @param arguments the entry point, as .rpdk-config names it: a class and a method of streams and a context */
    public static void main(String[] arguments) throws Exception {
        String[] entryPoint = arguments[0].split("::");
        Object handler = Class.forName(entryPoint[0]).getDeclaredConstructor().newInstance();
        Method method = null;
        for (Method candidate : handler.getClass().getMethods()) {
            if (candidate.getName().equals(entryPoint[1])) {
                method = candidate;
            }
        }
        if (!(handler instanceof RequestStreamHandler)) {
            throw new IllegalStateException("Lambda does not know " + handler.getClass());
        }
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String request = requests.readLine(); request != null; request = requests.readLine()) {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            method.invoke(
                    handler, new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)), answer, context());
            System.out.write(answer.toByteArray());
            System.out.println();
            System.out.flush();
        }
    }

    private static Context context() {
        ClassLoader loader = PackagedProgram.class.getClassLoader();
        Object logger = Proxy.newProxyInstance(loader, new Class<?>[] {LambdaLogger.class}, (proxy, method, line) -> {
            System.err.println(line[0]);
            return null;
        });
        return (Context) Proxy.newProxyInstance(
                loader,
                new Class<?>[] {Context.class},
                (proxy, method, none) -> method.getName().equals("getLogger") ? logger : null);
    }
}
