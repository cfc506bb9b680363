package software.amazon.ecr.replicationconfiguration.local.fault;

import java.nio.charset.StandardCharsets;
import software.amazon.ecr.replicationconfiguration.local.http.HttpAnswer;
import software.amazon.ecr.replicationconfiguration.local.http.JsonCall;
import software.amazon.ecr.replicationconfiguration.local.http.JsonController;

/**
 * A call that meets a fault.
 *
 * @param service makes calls as they should be
 * @param latestWrite the latest write to the registry that is called; null if there was none
 */
record FaultedCall(JsonCall request, JsonController service, LatestWrite latestWrite) {
    static final String READ = "DescribeRegistry";
    static final String WRITE = "PutReplicationConfiguration";

    /** What the second writer writes: a rule that no test or example has. */
    private static final byte[] SECOND_WRITERS_RULES = """
            {"replicationConfiguration": {"rules": [{
              "destinations": [{"region": "sa-east-1", "registryId": "999999999999"}],
              "repositoryFilters": [{"filter": "second-writer/", "filterType": "PREFIX_MATCH"}]}]}}
            """.getBytes(StandardCharsets.UTF_8);

    /** The answer that the call would have without a fault. */
    HttpAnswer make() {
        return service.handle(request);
    }

    void makeWriteOfSecondWriter() {
        service.handle(new JsonCall(WRITE, request.authorization(), SECOND_WRITERS_RULES));
    }

    HttpAnswer answerBeforeTheLatestWrite() {
        return latestWrite.before();
    }

    HttpAnswer answerBeforeTheLatestWriteAtEveryOtherRead() {
        return latestWrite.isOddRead() ? latestWrite.before() : make();
    }
}
