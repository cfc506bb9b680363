package software.amazon.ecr.replicationconfiguration.local.sts;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.server.Handler;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.http.CredentialScope;
import software.amazon.ecr.replicationconfiguration.local.http.QueryCall;
import software.amazon.ecr.replicationconfiguration.local.http.QueryController;
import software.amazon.ecr.replicationconfiguration.local.http.QueryHandler;
import software.amazon.ecr.replicationconfiguration.local.http.QueryProtocol;
import software.amazon.ecr.replicationconfiguration.local.http.RequestLimits;

/**
 * The one operation of STS that clients ask for before they do anything: GetCallerIdentity.
 *
 * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html">GetCallerIdentity</a>
 */
public final class StsController implements QueryController {

    private static final QueryProtocol PROTOCOL = new QueryProtocol("https://sts.amazonaws.com/doc/2011-06-15/");

    private final Function<CredentialScope, String> accounts;

    private StsController(Function<CredentialScope, String> accounts) {
        this.accounts = Objects.requireNonNull(accounts, "accounts");
    }

    /**
     * Answers every form that no handler before it takes, whatever service it is signed for.
     *
     * @param accounts finds the account of whoever signed a request
     */
    public static Handler handler(RequestLimits limits, Function<CredentialScope, String> accounts) {
        return new QueryHandler(PROTOCOL, service -> true, limits, new StsController(accounts), Runnable::run);
    }

    @Override
    public Optional<?> handle(QueryCall call) {
        if (!call.operation().equals("GetCallerIdentity")) {
            throw new AwsError(
                    400, "InvalidAction", "STS offers GetCallerIdentity here, not '%s'.".formatted(call.operation()));
        }
        String account = accounts.apply(call.credentialScope());
        return Optional.of(new CallerIdentity(
                "arn:aws:iam::%s:user/local".formatted(account),
                call.credentialScope().accessKeyId(),
                account));
    }

    private record CallerIdentity(String arn, String userId, String account) {}
}
