package software.amazon.ecr.replicationconfiguration.local.fault;

import software.amazon.ecr.replicationconfiguration.local.http.HttpAnswer;
import software.amazon.ecr.replicationconfiguration.local.http.JsonCall;

/** A call that meets a fault. */
record FaultedCall(JsonCall request, FaultedService service, WriteHistory history) {
    /** Returns the answer that the call would have without a fault. */
    HttpAnswer make() {
        return history.handle(request);
    }

    void makeWriteOfSecondWriter() {
        history.handle(new JsonCall(service.write(), request.authorization(), service.secondWrite()));
    }

    HttpAnswer answerBeforeTheLatestWrite() {
        return history.latest(request).map(LatestWrite::before).orElseThrow();
    }

    HttpAnswer answerBeforeTheLatestWriteAtEveryOtherRead() {
        return history.latest(request)
                .filter(LatestWrite::countsOddRead)
                .map(LatestWrite::before)
                .orElseGet(this::make);
    }
}
