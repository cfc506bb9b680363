package software.amazon.ecr.replicationconfiguration.local.fault;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.http.HttpAnswer;
import software.amazon.ecr.replicationconfiguration.local.http.ResponseWriter;

/**
 * What can go wrong with one call. Error codes and statuses are those of AWS services and of the gateways before
 * them; the texts are this package's own.
 *
 * <p>A fault that leaves a call undone does so for reads and writes alike. One that spoils an answer does so after the
 * call was made, so that a write is stored and its client does not hear of it.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/CommonErrors.html">Common errors</a>
 */
public enum Fault {
    THROTTLING_EXCEPTION(error(400, "ThrottlingException")),
    THROTTLING(error(400, "Throttling")),
    TOO_MANY_REQUESTS(error(429, "TooManyRequestsException")),

    ACCESS_DENIED(error(400, "AccessDeniedException")),
    OPT_IN_REQUIRED(error(403, "OptInRequired")),
    EXPIRED_TOKEN(error(400, "ExpiredTokenException")),
    UNRECOGNIZED_CLIENT(error(400, "UnrecognizedClientException")),
    /** Quotes the request's {@code Authorization} header, as a service that rejects a signature may. */
    INVALID_SIGNATURE((call, lasting) -> {
        throw new AwsError(
                400,
                "InvalidSignatureException",
                "The fault plan rejects this signature: "
                        + call.request().authorization().orElse("none"));
    }),
    MISSING_AUTHENTICATION_TOKEN(error(403, "MissingAuthenticationTokenException")),

    INVALID_PARAMETER(error(400, "InvalidParameterException")),
    VALIDATION(error(400, "ValidationException")),
    LIMIT_EXCEEDED(error(400, "LimitExceededException")),
    UNKNOWN_ERROR(error(400, "SomethingNewException")),

    SERVER_EXCEPTION(error(500, "ServerException")),
    BAD_GATEWAY(page(502, "Bad Gateway")),
    SERVICE_UNAVAILABLE(page(503, "Service Unavailable")),
    GATEWAY_TIMEOUT(page(504, "Gateway Timeout")),
    /** The call is made, and only then the gateway loses patience. */
    GATEWAY_TIMEOUT_AFTER((call, lasting) -> {
        call.make();
        return page(504, "Gateway Timeout").answer(call, lasting);
    }),

    /** Resets the connection, and refuses new ones for as long as the fault lasts. */
    CONNECTION_REFUSED(lost(BrokenResponse::outage), Duration.ofSeconds(2)),
    RESET_BEFORE(lost(lasting -> BrokenResponse.RESET)),
    RESET_AFTER(broken(lasting -> BrokenResponse.RESET)),
    ANSWER_CUT(broken(lasting -> BrokenResponse.CUT)),
    ANSWER_NEVER_SENT(broken(lasting -> BrokenResponse.NEVER)),
    /** One byte of the body at a time, with a pause between two for as long as the fault lasts. */
    ANSWER_TRICKLES(broken(BrokenResponse::trickle), Duration.ofSeconds(1)),
    INVALID_JSON(spoiled(answer -> new HttpAnswer(200, answer.headers(), "{\"unfinished\":"))),
    WRONG_CONTENT_TYPE(spoiled(
            answer -> new HttpAnswer(200, Map.of("Content-Type", "text/html"), "<html><body>Welcome.</body></html>"))),
    EMPTY_ANSWER(spoiled(answer -> new HttpAnswer(200, answer.headers(), ""))),

    /** Shows the state before the latest write; if the fault lasts for a time, then only that long after the write. */
    STALE_READ((call, lasting) -> call.answerBeforeTheLatestWrite()),
    /** Shows that state at every other read. */
    ALTERNATING_READ((call, lasting) -> call.answerBeforeTheLatestWriteAtEveryOtherRead()),

    /** Another client writes right before the call is made. */
    SECOND_WRITER_BEFORE((call, lasting) -> {
        call.makeWriteOfSecondWriter();
        return call.make();
    }),
    /** Another client writes right after the call was made. */
    SECOND_WRITER_AFTER((call, lasting) -> {
        HttpAnswer answer = call.make();
        call.makeWriteOfSecondWriter();
        return answer;
    });

    private static final HttpAnswer NOTHING = new HttpAnswer(200, Map.of(), "");

    private final Behaviour behaviour;
    private final Duration lasting;

    Fault(Behaviour behaviour) {
        this(behaviour, Duration.ZERO);
    }

    Fault(Behaviour behaviour, Duration lasting) {
        this.behaviour = behaviour;
        this.lasting = lasting;
    }

    /**
     * Finds a fault by its name in a plan, such as {@code answer-cut}.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    public static Fault named(String name) {
        return Stream.of(values())
                .filter(fault -> fault.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' is no fault. The faults are %s."
                        .formatted(
                                name, Stream.of(values()).map(Fault::toString).collect(Collectors.joining(", ")))));
    }

    /** How long it lasts where the plan does not say. */
    Duration lasting() {
        return lasting;
    }

    /** Whether only a read after a write can meet it. */
    boolean isOfReadsAfterAWrite() {
        return this == STALE_READ || this == ALTERNATING_READ;
    }

    HttpAnswer answer(FaultedCall call, Duration lasts) {
        return behaviour.answer(call, lasts);
    }

    /** The name in a plan: lower case, with hyphens. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private interface Behaviour {
        /** @throws AwsError what the call fails with */
        HttpAnswer answer(FaultedCall call, Duration lasting);
    }

    private interface Breakage {
        ResponseWriter lasting(Duration lasting);
    }

    private interface Spoiling {
        HttpAnswer spoil(HttpAnswer answer);
    }

    private static Behaviour error(int status, String code) {
        return (call, lasting) -> {
            throw new AwsError(status, code, "This failure comes from the fault plan.");
        };
    }

    private static Behaviour page(int status, String title) {
        String html = "<html><head><title>%d %s</title></head><body><h1>%s</h1></body></html>"
                .formatted(status, title, title);
        return (call, lasting) -> new HttpAnswer(status, Map.of("Content-Type", "text/html"), html);
    }

    private static Behaviour lost(Breakage breakage) {
        return (call, lasting) -> NOTHING.with(breakage.lasting(lasting));
    }

    private static Behaviour broken(Breakage breakage) {
        return (call, lasting) -> call.make().with(breakage.lasting(lasting));
    }

    private static Behaviour spoiled(Spoiling spoiling) {
        return (call, lasting) -> spoiling.spoil(call.make());
    }
}
