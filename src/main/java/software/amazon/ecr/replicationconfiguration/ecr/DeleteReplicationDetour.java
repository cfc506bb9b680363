package software.amazon.ecr.replicationconfiguration.ecr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.json.JSONArray;
import org.json.JSONObject;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.utils.IoUtils;
import software.amazon.ecr.replicationconfiguration.DeleteReplication;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;

/**
 * Carries {@code deleteReplication} past the SDK, whose classes do not model it: into the JSON of a put before it is
 * signed, and out of the JSON that a read was answered with. It can go as soon as the SDK's {@code ReplicationRule} has
 * the member; {@code DeleteReplicationDetourTest} fails then.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DeleteReplication.html">
 *      DeleteReplication</a>
 */
final class DeleteReplicationDetour implements ExecutionInterceptor {
    static final String MEMBER = "deleteReplication";
    static final String ENABLED = "enabled";

    /** A put carries here the rules in canonical form that it was made from, in the order in which it puts them. */
    static final ExecutionAttribute<List<ReplicationRule>> RULES = new ExecutionAttribute<>("ReplicationRules");

    private static final ExecutionAttribute<RequestBody> BODY = new ExecutionAttribute<>("BodyWithDeletions");

    @Override
    public Optional<RequestBody> modifyHttpContent(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        List<ReplicationRule> rules = attributes.getAttribute(RULES);
        if (rules == null || rules.stream().allMatch(rule -> rule.getDeleteReplication() == null)) {
            return context.requestBody();
        }
        Optional<RequestBody> body = context.requestBody().map(content -> withDeletions(content, rules));
        body.ifPresent(content -> attributes.putAttribute(BODY, content));
        return body;
    }

    /** Is called after {@link #modifyHttpContent}, which does not change the length that the request states. */
    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        RequestBody body = attributes.getAttribute(BODY);
        return body == null
                ? context.httpRequest()
                : context.httpRequest().toBuilder()
                        .putHeader("Content-Length", Long.toString(body.contentLength()))
                        .build();
    }

    /** Returns what a rule in the JSON of Amazon ECR says of deletions; null if it does not replicate them. */
    static DeleteReplication of(JSONObject rule) {
        JSONObject member = rule.optJSONObject(MEMBER);
        return member != null && Boolean.TRUE.equals(member.opt(ENABLED)) ? new DeleteReplication(true) : null;
    }

    private static RequestBody withDeletions(RequestBody body, List<ReplicationRule> rules) {
        JSONObject json = new JSONObject(text(body));
        JSONArray put = json.getJSONObject("replicationConfiguration").getJSONArray("rules");
        for (int i = 0; i < rules.size(); i++) {
            DeleteReplication deletions = rules.get(i).getDeleteReplication();
            if (deletions != null) {
                put.getJSONObject(i).put(MEMBER, new JSONObject().put(ENABLED, deletions.getEnabled()));
            }
        }
        byte[] changed = json.toString().getBytes(StandardCharsets.UTF_8);
        return RequestBody.fromContentProvider(
                RequestBody.fromBytes(changed).contentStreamProvider(), changed.length, body.contentType());
    }

    private static String text(RequestBody body) {
        try {
            return new String(IoUtils.toByteArray(body.contentStreamProvider().newStream()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        }
    }
}
