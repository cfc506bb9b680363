package software.amazon.ecr.replicationconfiguration.local.template;

/**
 * A template that cannot be read or resolved. The message is for the person who wrote the template: it gives the file
 * or the path inside the template ({@code Resources/MyReplication/Properties/...}), what is wrong, and the remedy.
 */
public final class TemplateException extends RuntimeException {
    public TemplateException(String message) {
        super(message);
    }
}
