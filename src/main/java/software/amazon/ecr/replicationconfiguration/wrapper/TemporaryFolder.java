package software.amazon.ecr.replicationconfiguration.wrapper;

/** The folder of {@code java.io.tmpdir}, in which the RPDK deletes everything at each invocation. */
public final class TemporaryFolder {
    private TemporaryFolder() {}

    /** Returns whether the folder belongs to the function alone, as in Lambda. Elsewhere it is a person's. */
    public static boolean isOwn() {
        return System.getenv("AWS_LAMBDA_FUNCTION_NAME") != null;
    }
}
