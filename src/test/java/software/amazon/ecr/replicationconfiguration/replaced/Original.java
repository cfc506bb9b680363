package software.amazon.ecr.replicationconfiguration.replaced;

import java.io.File;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A library's own class, of which this project has one that takes its place. */
final class Original {
    private static final ClassLoader LIBRARIES = new URLClassLoader(
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(element -> element.endsWith(".jar"))
                    .map(Original::url)
                    .toArray(URL[]::new),
            ClassLoader.getPlatformClassLoader());

    private Original() {}

    static Class<?> of(Class<?> replacement) throws ClassNotFoundException {
        return Class.forName(replacement.getName(), true, LIBRARIES);
    }

    /** The public constructors, methods and constants that a class declares, parameter types included. */
    static Set<String> surface(Class<?> type) {
        Set<String> surface = new TreeSet<>();
        Stream.of(type.getDeclaredConstructors(), type.getDeclaredMethods(), type.getDeclaredFields())
                .flatMap(Stream::of)
                .map(Member.class::cast)
                .filter(member -> Modifier.isPublic(member.getModifiers()) && !member.isSynthetic())
                .forEach(member -> surface.add(member.toString()));
        return surface;
    }

    private static URL url(String jar) {
        try {
            return Path.of(jar).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }
}
