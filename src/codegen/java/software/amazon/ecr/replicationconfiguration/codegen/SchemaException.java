package software.amazon.ecr.replicationconfiguration.codegen;

/** A schema that cannot be generated from; the message begins with the JSON pointer of the place. */
public final class SchemaException extends RuntimeException {
    SchemaException(String pointer, String message) {
        super(pointer + ": " + message);
    }
}
