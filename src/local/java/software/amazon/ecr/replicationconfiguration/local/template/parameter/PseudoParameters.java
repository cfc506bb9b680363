package software.amazon.ecr.replicationconfiguration.local.template.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.ecr.replicationconfiguration.local.template.ResolutionContext;

/**
 * The values of the pseudo parameters. The stack is imaginary: it is called {@code local} and has the id of one.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html">
 *     Pseudo parameters</a>
 */
final class PseudoParameters {
    private static final String STACK_NAME = "local";

    private PseudoParameters() {}

    static Map<String, JsonNode> of(ResolutionContext context) {
        PartitionMetadata partition = PartitionMetadata.of(Region.of(context.region()));
        String stackId = "arn:%s:cloudformation:%s:%s:stack/%s/00000000-0000-0000-0000-000000000000"
                .formatted(partition.id(), context.region(), context.accountId(), STACK_NAME);
        return Map.of(
                "AWS::AccountId", TextNode.valueOf(context.accountId()),
                "AWS::Region", TextNode.valueOf(context.region()),
                "AWS::Partition", TextNode.valueOf(partition.id()),
                "AWS::URLSuffix", TextNode.valueOf(partition.dnsSuffix()),
                "AWS::StackName", TextNode.valueOf(STACK_NAME),
                "AWS::StackId", TextNode.valueOf(stackId),
                "AWS::NotificationARNs", JsonNodeFactory.instance.arrayNode(),
                "AWS::NoValue", MissingNode.getInstance());
    }
}
