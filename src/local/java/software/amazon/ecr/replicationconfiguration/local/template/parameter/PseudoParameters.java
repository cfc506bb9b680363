package software.amazon.ecr.replicationconfiguration.local.template.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.ecr.replicationconfiguration.local.template.ResolutionContext;
import software.amazon.ecr.replicationconfiguration.local.template.StackContext;

/**
 * The values of the pseudo parameters. Without a stack, an imaginary one is called {@code local} and has the id of one.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html">
 *     Pseudo parameters</a>
 */
final class PseudoParameters {
    private static final String STACK_NAME = "local";

    private PseudoParameters() {}

    /** The values for a stack that is imaginary. */
    static Map<String, JsonNode> of(ResolutionContext context) {
        String stackId = "arn:%s:cloudformation:%s:%s:stack/%s/00000000-0000-0000-0000-000000000000"
                .formatted(partition(context.region()).id(), context.region(), context.accountId(), STACK_NAME);
        return of(context.accountId(), context.region(), STACK_NAME, stackId);
    }

    static Map<String, JsonNode> of(StackContext context) {
        return of(context.accountId(), context.region(), context.stackName(), context.stackId());
    }

    private static Map<String, JsonNode> of(String accountId, String region, String stackName, String stackId) {
        return Map.of(
                "AWS::AccountId", TextNode.valueOf(accountId),
                "AWS::Region", TextNode.valueOf(region),
                "AWS::Partition", TextNode.valueOf(partition(region).id()),
                "AWS::URLSuffix", TextNode.valueOf(partition(region).dnsSuffix()),
                "AWS::StackName", TextNode.valueOf(stackName),
                "AWS::StackId", TextNode.valueOf(stackId),
                "AWS::NotificationARNs", JsonNodeFactory.instance.arrayNode(),
                "AWS::NoValue", MissingNode.getInstance());
    }

    private static PartitionMetadata partition(String region) {
        return PartitionMetadata.of(Region.of(region));
    }
}
