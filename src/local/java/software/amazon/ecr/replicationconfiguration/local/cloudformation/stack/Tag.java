package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

/** A tag of a stack. */
public record Tag(String key, String value) {}
