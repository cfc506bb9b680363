package software.amazon.ecr.replicationconfiguration.local.cli;

import java.net.URI;
import software.amazon.ecr.replicationconfiguration.ResourceModel;

/**
 * What to paste into a shell for each kind of client.
 *
 * @param endpoint where the server is
 * @param account  whose registry is meant; also the destination's
 * @param region   the registry's Region
 */
record ClientLines(URI endpoint, String account, String region) {

    private static final String DESTINATION_REGION = "eu-west-1";

    String text() {
        String aws = "AWS_ACCESS_KEY_ID=%s AWS_SECRET_ACCESS_KEY=local aws --region %s --endpoint-url %s"
                .formatted(account, region, endpoint);
        String properties = "{\"ReplicationConfiguration\":{\"Rules\":[{\"Destinations\":[{\"Region\":\"%s\","
                        .formatted(DESTINATION_REGION)
                + "\"RegistryId\":\"%s\"}]}]}}".formatted(account);
        return """
            # The contract suite; it asks AWS whose your credentials are, and calls nothing else there
            cfn test --endpoint %s --region %s

            # Cloud Control API; the request's token is in the answer
            %s cloudcontrol create-resource --type-name %s --desired-state '%s'

            # CloudFormation in place of it, from the root of the clone
            %s cloudformation deploy --stack-name replication --template-file examples/minimal.yaml

            # What the registry holds
            %s ecr describe-registry

            # alchemy, and any AWS SDK or CLI
            export AWS_ENDPOINT_URL=%s AWS_REGION=%s AWS_ACCESS_KEY_ID=%s AWS_SECRET_ACCESS_KEY=local
            """.formatted(
                endpoint, region, aws, ResourceModel.TYPE_NAME, properties, aws, aws, endpoint, region, account);
    }
}
