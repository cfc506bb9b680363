package software.amazon.ecr.replicationconfiguration.codegen.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the build starts a program with: {@code --name=value} for each name that the program knows. */
public record Arguments(Map<String, String> values) {
    /** @throws IllegalArgumentException unless each name is given, and no other */
    public static Arguments parse(String[] arguments, Set<String> names) {
        Map<String, String> values = new HashMap<>();
        for (String argument : arguments) {
            int end = argument.indexOf('=');
            if (!argument.startsWith("--") || end < 0) {
                throw new IllegalArgumentException(argument + ": write an argument as --name=value.");
            }
            values.put(argument.substring(2, end), argument.substring(end + 1));
        }
        if (!values.keySet().equals(names)) {
            throw new IllegalArgumentException("The arguments are " + new TreeSet<>(names) + ", each once, not "
                    + new TreeSet<>(values.keySet()) + ".");
        }
        return new Arguments(values);
    }

    public String text(String name) {
        return values.get(name);
    }

    public Path path(String name) {
        return Path.of(values.get(name));
    }

    public boolean flag(String name) {
        return Boolean.parseBoolean(values.get(name));
    }
}
