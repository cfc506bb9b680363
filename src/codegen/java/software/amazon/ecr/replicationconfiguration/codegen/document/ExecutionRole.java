package software.amazon.ecr.replicationconfiguration.codegen.document;

import java.util.stream.Collectors;
import software.amazon.ecr.replicationconfiguration.codegen.schema.ResourceSchema;

/**
 * The CloudFormation template of the role that CloudFormation assumes to run the handlers: the permissions of the
 * schema and nothing more.
 *
 * @see <a href="https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html">handlers'
 *      permissions in the schema</a>
 */
public final class ExecutionRole {
    public static final String FILE_NAME = "resource-role.yaml";

    private static final String TEMPLATE = """
        AWSTemplateFormatVersion: "2010-09-09"
        Description: >
          The role that CloudFormation assumes to run the handlers of ${type}:
          it calls the service with these permissions and no others.
        Resources:
          ExecutionRole:
            Type: AWS::IAM::Role
            Properties:
              # Seconds: CloudFormation keeps a session for as long as an operation on the resource lasts.
              MaxSessionDuration: 8400
              AssumeRolePolicyDocument:
                Version: "2012-10-17"
                Statement:
                  - Effect: Allow
                    Principal:
                      Service: resources.cloudformation.amazonaws.com
                    Action: sts:AssumeRole
                    # Against the confused deputy: on behalf of this account, for this type only.
                    Condition:
                      StringEquals:
                        aws:SourceAccount: !Ref AWS::AccountId
                      StringLike:
                        aws:SourceArn: !Sub arn:${AWS::Partition}:cloudformation:${AWS::Region}:${AWS::AccountId}:type/resource/${typePath}/*
              Path: /
              Policies:
                - PolicyName: ResourceTypePolicy
                  PolicyDocument:
                    Version: "2012-10-17"
                    Statement:
        ${statements}
        Outputs:
          ExecutionRoleArn:
            Value: !GetAtt ExecutionRole.Arn
        """;
    private static final String CREATE_SERVICE_LINKED_ROLE = "iam:CreateServiceLinkedRole";

    private final ResourceSchema schema;

    public ExecutionRole(ResourceSchema schema) {
        this.schema = schema;
    }

    public String render() {
        return TEMPLATE.replace("${typePath}", schema.typeName().replace("::", "-"))
                .replace("${type}", schema.typeName())
                .replace("${statements}", statements());
    }

    private String statements() {
        String actions = schema.permissions().stream()
                .filter(action -> !action.equals(CREATE_SERVICE_LINKED_ROLE))
                .map(action -> "    - " + action)
                .collect(Collectors.joining("\n"));
        String statements = """
            - Effect: Allow
              Action:
            ${actions}
              # These actions work on the registry as a whole and take no resource.
              Resource: "*"
            """.replace("${actions}", actions);
        if (schema.permissions().contains(CREATE_SERVICE_LINKED_ROLE)) {
            statements += """
                - Effect: Allow
                  Action: iam:CreateServiceLinkedRole
                  Resource: !Sub arn:${AWS::Partition}:iam::${AWS::AccountId}:role/aws-service-role/replication.ecr.amazonaws.com/*
                  Condition:
                    StringEquals:
                      iam:AWSServiceName: replication.ecr.amazonaws.com
                """;
        }
        return statements.indent(14).stripTrailing();
    }
}
