package software.amazon.ecr.replicationconfiguration.local.explain.finding;

/**
 * Something that the person who wrote the rules should know.
 *
 * @param id what guide/explain.md explains it under, such as {@code unmatched-filter}
 * @param message says what and, unless it is a note, what to do
 */
public record Finding(String id, Severity severity, String message) {
    static Finding error(String id, String message) {
        return new Finding(id, Severity.ERROR, message);
    }

    static Finding warning(String id, String message) {
        return new Finding(id, Severity.WARNING, message);
    }

    static Finding note(String id, String message) {
        return new Finding(id, Severity.NOTE, message);
    }
}
