package software.amazon.ecr.replicationconfiguration.codegen.schema;

/** A schema that cannot be generated from; the message begins with the JSON pointer of the place. */
public final class SchemaException extends RuntimeException {
    public SchemaException(String pointer, String message) {
        super(pointer + ": " + message);
    }
}
