package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ReplicationTemplate.ruleTo;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ReplicationTemplate.template;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.local.fault.PlannedFault;
import software.amazon.ecr.replicationconfiguration.local.server.ServerClients;

/**
 * Something that is done to one of several stacks, or by somebody else to their registry.
 *
 * @param region     that rules are to go to
 * @param attributes of a resource
 * @param left       whether a failure is left as it is
 * @param faults     what goes wrong in Amazon ECR meanwhile
 */
record DeploymentStep(
        Kind kind, String stack, String region, String attributes, boolean left, List<PlannedFault> faults) {
    private static final String TOPIC = "  Replication: {Type: 'AWS::SNS::Topic'}\n";

    enum Kind {
        CREATE,
        CREATE_WITH_CHANGE_SET,
        /** The stack is deleted while the first invocation of a handler is going on. */
        CREATE_AND_DELETE,
        UPDATE,
        RENAME,
        ADD,
        CHANGE_TYPE,
        CHANGE_TYPE_AND_ADD,
        IMPORT,
        DELETE,
        CONTINUE,
        ROLL_BACK,
        SOMEBODY_PUTS,
        SOMEBODY_CLEARS
    }

    void callOn(DirectCloudFormation cloudFormation) {
        String first = ruleTo(region, "Replication", attributes);
        String second = ruleTo("us-west-1", "Another", attributes);
        switch (kind) {
            case CREATE, CREATE_AND_DELETE -> deploy(cloudFormation, "CreateStack", template(first));
            case CREATE_WITH_CHANGE_SET -> changeSet(cloudFormation, "CREATE", template(first));
            case UPDATE -> deploy(cloudFormation, "UpdateStack", template(first));
            case RENAME -> deploy(cloudFormation, "UpdateStack", template(ruleTo(region, "Renamed", attributes)));
            case ADD -> deploy(cloudFormation, "UpdateStack", template(first, second));
            case CHANGE_TYPE -> deploy(cloudFormation, "UpdateStack", template(TOPIC));
            case CHANGE_TYPE_AND_ADD -> deploy(cloudFormation, "UpdateStack", template(TOPIC, second));
            case IMPORT -> changeSet(cloudFormation, "IMPORT", template(first), imported());
            case DELETE -> cloudFormation.call("DeleteStack", "StackName", stack);
            case CONTINUE -> cloudFormation.call("ContinueUpdateRollback", "StackName", stack);
            case ROLL_BACK -> cloudFormation.call("RollbackStack", "StackName", stack);
            default -> throw new IllegalStateException(kind + " is nothing that stacks do.");
        }
    }

    private void deploy(DirectCloudFormation cloudFormation, String operation, String template) {
        cloudFormation.call(
                operation, "StackName", stack, "TemplateBody", template, "DisableRollback", Boolean.toString(left));
    }

    private void changeSet(DirectCloudFormation cloudFormation, String type, String template, String... more) {
        String[] form = {"StackName", stack, "ChangeSetName", "changes", "ChangeSetType", type, "TemplateBody", template
        };
        String id = cloudFormation
                .call(
                        "CreateChangeSet",
                        Stream.of(form, more).flatMap(Stream::of).toArray(String[]::new))
                .path("id")
                .asText();
        try {
            cloudFormation.call("ExecuteChangeSet", "ChangeSetName", id, "DisableRollback", Boolean.toString(left));
        } finally {
            cloudFormation.call("DeleteChangeSet", "ChangeSetName", id);
        }
    }

    private static String[] imported() {
        String resource = "ResourcesToImport.member.1.";
        return new String[] {
            resource + "LogicalResourceId",
            "Replication",
            resource + "ResourceType",
            ServerClients.TYPE,
            resource + "ResourceIdentifier.entry.1.key",
            "RegistryId",
            resource + "ResourceIdentifier.entry.1.value",
            ServerClients.ACCOUNT
        };
    }
}
