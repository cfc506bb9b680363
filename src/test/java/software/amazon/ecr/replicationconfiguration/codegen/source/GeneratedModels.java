package software.amazon.ecr.replicationconfiguration.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.codegen.Generator;
import software.amazon.ecr.replicationconfiguration.codegen.schema.ProviderConfig;

/**
 * The models of another schema, compiled: its generated sources, the hand-written classes that these call, and a class
 * {@code Access} in each package that opens what only the package sees.
 */
final class GeneratedModels {
    private static final String PACKAGE = ResourceModel.class.getPackageName();
    private static final Path HAND_WRITTEN = Path.of("src/main/java", PACKAGE.replace('.', '/'));
    private static final List<String> CALLED = List.of(
            "json/PlainJson.java",
            "json/StrictReader.java",
            "json/PlainJsonWriter.java",
            "model/ListCopies.java",
            "model/NullsFirst.java");
    private static final String JSON_ACCESS = """
        package %1$s.json;

        import %1$s.ResourceModel;

        public final class Access {
            public static Object read(String json) throws Exception {
                return PlainJson.read(json, ModelJson::readResourceModel);
            }

            public static String write(Object model) {
                return PlainJsonWriter.write((ResourceModel) model, ModelJson::write);
            }
        }
        """;
    private static final String MODEL_ACCESS = """
        package %1$s.model;

        import %1$s.ResourceModel;

        public final class Access {
            public static Object copy(Object model) {
                return ModelCopies.copy((ResourceModel) model);
            }

            public static Object unordered(Object model) {
                return ModelCopies.unordered((ResourceModel) model);
            }
        }
        """;

    private final String packageName;
    private final ClassLoader classes;

    /** @param folder receives sources and classes */
    GeneratedModels(Path project, Path folder) throws IOException {
        packageName =
                ProviderConfig.read(project.resolve(ProviderConfig.FILE_NAME)).packageName();
        List<Path> sources = new ArrayList<>();
        for (Map.Entry<String, String> source :
                Generator.forProject(project).javaSources().entrySet()) {
            if (isModel(source)) {
                sources.add(write(folder.resolve(source.getKey()), source.getValue()));
            }
        }
        for (String file : CALLED) {
            String text = Files.readString(HAND_WRITTEN.resolve(file));
            sources.add(write(folder.resolve(file), text.replace(PACKAGE, packageName)));
        }
        sources.add(write(folder.resolve("json/Access.java"), JSON_ACCESS.formatted(packageName)));
        sources.add(write(folder.resolve("model/Access.java"), MODEL_ACCESS.formatted(packageName)));
        compile(sources, folder);
        classes = new URLClassLoader(new URL[] {folder.toUri().toURL()});
    }

    Class<?> resourceModel() throws ClassNotFoundException {
        return classes.loadClass(packageName + ".ResourceModel");
    }

    /** Calls a static method of an {@code Access}, and throws what it throws. */
    Object call(String packageOfAccess, String method, Class<?> parameter, Object argument) throws Exception {
        try {
            return classes.loadClass(packageName + "." + packageOfAccess + ".Access")
                    .getMethod(method, parameter)
                    .invoke(null, argument);
        } catch (InvocationTargetException e) {
            throw (Exception) e.getCause();
        }
    }

    private static boolean isModel(Map.Entry<String, String> source) {
        return source.getKey().startsWith("provider/") || source.getValue().contains("@Builder");
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void compile(List<Path> sources, Path output) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        String libraries = System.getProperty("java.class.path");
        // Newer compilers run Lombok only if they are told where processors are.
        List<String> options = List.of("-d", output.toString(), "-classpath", libraries, "-processorpath", libraries);
        List<File> files = sources.stream().map(Path::toFile).toList();
        boolean compiled = compiler.getTask(
                        messages,
                        null,
                        null,
                        options,
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjectsFromFiles(files))
                .call();
        assertThat(compiled).as(messages.toString()).isTrue();
    }
}
