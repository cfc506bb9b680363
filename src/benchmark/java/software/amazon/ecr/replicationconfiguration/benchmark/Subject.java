package software.amazon.ecr.replicationconfiguration.benchmark;

/** A program under measurement, which manages the replication rules of one registry. It fails if a call does. */
interface Subject {
    String ACCOUNT = "123456789012";
    String REGION = "us-east-2";

    void call(MeasuredOperation operation, ModelSize size) throws Exception;
}
