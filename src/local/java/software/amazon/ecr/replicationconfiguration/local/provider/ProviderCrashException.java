package software.amazon.ecr.replicationconfiguration.local.provider;

/** The provider ended without answering: what Lambda reports as a function error. */
public final class ProviderCrashException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param cause what the provider threw
     */
    public ProviderCrashException(Throwable cause) {
        super(cause.toString(), cause);
    }
}
