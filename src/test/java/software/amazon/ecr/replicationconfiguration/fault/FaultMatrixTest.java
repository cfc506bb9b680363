package software.amazon.ecr.replicationconfiguration.fault;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cloudformation.proxy.HandlerErrorCode.AccessDenied;
import static software.amazon.cloudformation.proxy.HandlerErrorCode.GeneralServiceException;
import static software.amazon.cloudformation.proxy.HandlerErrorCode.InvalidCredentials;
import static software.amazon.cloudformation.proxy.HandlerErrorCode.InvalidRequest;
import static software.amazon.cloudformation.proxy.HandlerErrorCode.NetworkFailure;
import static software.amazon.cloudformation.proxy.HandlerErrorCode.NotStabilized;
import static software.amazon.cloudformation.proxy.HandlerErrorCode.ServiceInternalError;
import static software.amazon.cloudformation.proxy.HandlerErrorCode.ServiceLimitExceeded;
import static software.amazon.cloudformation.proxy.HandlerErrorCode.Throttling;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.cloudformation.Action;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.ecr.replicationconfiguration.failure.ErrorTable;
import software.amazon.ecr.replicationconfiguration.fault.FaultMatrix.End;
import software.amazon.ecr.replicationconfiguration.fault.FaultMatrix.Row;
import software.amazon.ecr.replicationconfiguration.local.fault.Fault;

@ExtendWith(WithoutSdkRetries.class)
@Tag("slow")
class FaultMatrixTest {
    private static final Path DOCUMENT = Path.of("guide", "fault-matrix.md");

    /** What each answer that is no answer must be reported as, whichever action meets it. */
    private static final Map<Fault, HandlerErrorCode> CODES = Map.ofEntries(
            entry(Fault.THROTTLING_EXCEPTION, Throttling),
            entry(Fault.THROTTLING, Throttling),
            entry(Fault.TOO_MANY_REQUESTS, Throttling),
            entry(Fault.ACCESS_DENIED, AccessDenied),
            entry(Fault.OPT_IN_REQUIRED, AccessDenied),
            entry(Fault.EXPIRED_TOKEN, InvalidCredentials),
            entry(Fault.UNRECOGNIZED_CLIENT, InvalidCredentials),
            entry(Fault.INVALID_SIGNATURE, InvalidCredentials),
            entry(Fault.MISSING_AUTHENTICATION_TOKEN, InvalidCredentials),
            entry(Fault.INVALID_PARAMETER, InvalidRequest),
            entry(Fault.VALIDATION, InvalidRequest),
            entry(Fault.LIMIT_EXCEEDED, ServiceLimitExceeded),
            entry(Fault.UNKNOWN_ERROR, GeneralServiceException),
            entry(Fault.SERVER_EXCEPTION, ServiceInternalError),
            entry(Fault.BAD_GATEWAY, ServiceInternalError),
            entry(Fault.SERVICE_UNAVAILABLE, ServiceInternalError),
            entry(Fault.GATEWAY_TIMEOUT, ServiceInternalError),
            entry(Fault.GATEWAY_TIMEOUT_AFTER, ServiceInternalError),
            entry(Fault.CONNECTION_REFUSED, NetworkFailure),
            entry(Fault.RESET_BEFORE, NetworkFailure),
            entry(Fault.RESET_AFTER, NetworkFailure),
            entry(Fault.ANSWER_CUT, NetworkFailure),
            entry(Fault.ANSWER_NEVER_SENT, NetworkFailure),
            entry(Fault.ANSWER_TRICKLES, NetworkFailure),
            entry(Fault.INVALID_JSON, NetworkFailure),
            entry(Fault.WRONG_CONTENT_TYPE, NetworkFailure));

    /** The write was made and only its answer is missing. */
    private static final Set<Fault> LOST_ANSWERS = EnumSet.of(
            Fault.GATEWAY_TIMEOUT_AFTER,
            Fault.RESET_AFTER,
            Fault.ANSWER_CUT,
            Fault.ANSWER_NEVER_SENT,
            Fault.ANSWER_TRICKLES,
            Fault.INVALID_JSON,
            Fault.WRONG_CONTENT_TYPE);

    private static final Set<Fault> SECOND_WRITER = EnumSet.of(Fault.SECOND_WRITER_BEFORE, Fault.SECOND_WRITER_AFTER);

    private static List<Row> rows;

    @BeforeAll
    static void explore() throws Exception {
        rows = FaultMatrix.explore();
    }

    @Test
    void successMeansThatTheRegistryIsAsAskedUnlessAnotherWroteLater() {
        assertThat(ends())
                .filteredOn(end ->
                        end.succeeded() && !SECOND_WRITER.contains(end.row().fault()))
                .allSatisfy(end -> assertThat(end.end().rules()).isEqualTo(Scenario.rulesAsAsked(end.action())));
    }

    @Test
    void aFaultThatMayPassIsRetriedAndOneThatDoesNotIsNot() {
        assertThat(met())
                .filteredOn(row -> row.action() != Action.READ && row.action() != Action.LIST)
                .allSatisfy(row -> {
                    HandlerErrorCode code = CODES.get(row.fault());
                    assertThat(row.once().succeeded()).isEqualTo(ErrorTable.isRetriable(code));
                    assertThat(row.once().messages().get(0))
                            .startsWith(ErrorTable.isRetriable(code) ? code + ": " : "");
                });
    }

    @Test
    void aFaultThatStaysIsReportedAsWhatItIsAsLongAsNoWriteMayBeThere() {
        assertThat(met())
                .filteredOn(row -> !row.mayHaveWritten())
                .allSatisfy(row -> assertThat(row.always().code()).isEqualTo(CODES.get(row.fault())));
    }

    @Test
    void aFaultThatMayPassEndsTerminallyOnceAWriteMayBeThere() {
        assertThat(met())
                .filteredOn(row -> row.mayHaveWritten() && ErrorTable.isRetriable(CODES.get(row.fault())))
                .filteredOn(row -> !row.always().succeeded())
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.always().code()).isEqualTo(NotStabilized);
                    assertThat(row.always()
                                    .messages()
                                    .get(row.always().messages().size() - 1))
                            .contains(CODES.get(row.fault()) + ": ");
                });
    }

    @Test
    void whatCloudFormationRepeatsFromTheFirstRequestEndsAsAsked() {
        assertThat(rows).filteredOn(row -> row.repeated() != null).isNotEmpty().allSatisfy(row -> {
            assertThat(row.repeated().succeeded()).isTrue();
            assertThat(row.repeated().rules()).isEqualTo(Scenario.rulesAsAsked(row.action()));
        });
    }

    @Test
    void aWriteWhoseAnswerIsLostSucceeds() {
        assertThat(met())
                .filteredOn(row -> row.call() == RegistryCall.WRITE && LOST_ANSWERS.contains(row.fault()))
                .hasSize(3 * LOST_ANSWERS.size())
                .allSatisfy(row -> assertThat(row.always().succeeded()).isTrue());
    }

    @Test
    void nothingIsLostToACallThatWasNotMade() {
        assertThat(met())
                .filteredOn(row -> !row.always().succeeded() && row.call() != RegistryCall.READ_BACK)
                .allSatisfy(row -> assertThat(row.always().rules()).isEqualTo(Scenario.rulesBefore(row.action())));
    }

    @Test
    void everyMessageIsShort() {
        assertThat(ends())
                .flatMap(end -> end.end().messages())
                .allSatisfy(message -> assertThat(message).hasSizeLessThanOrEqualTo(1000));
    }

    @Test
    void anInvocationMakesNoMoreCallsThanItsBudgetAllows() {
        assertThat(ends())
                .allSatisfy(end -> assertThat(end.end().mostCalls())
                        .isLessThanOrEqualTo(end.row().call() == RegistryCall.READ ? 1 : 3));
    }

    @Test
    void theDocumentShowsWhatHappened() throws Exception {
        String document = FaultMatrixDocument.of(rows);
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("If the change is meant: mvn test -Dtest=FaultMatrixTest -Ddocs.update=true")
                .isEqualTo(document);
    }

    /** The rows whose fault hides or spoils an answer. */
    private static List<Row> met() {
        return rows.stream().filter(row -> CODES.containsKey(row.fault())).toList();
    }

    private static List<ActionEnd> ends() {
        return rows.stream()
                .flatMap(row -> Stream.of(row.once(), row.always()).map(end -> new ActionEnd(row, end)))
                .toList();
    }

    private record ActionEnd(Row row, End end) {
        Action action() {
            return row.action();
        }

        boolean succeeded() {
            return end.succeeded();
        }
    }
}
