// Pulumi (packages @pulumi/pulumi and @pulumi/aws-native).
import * as aws from "@pulumi/aws-native";

const account = aws.getAccountIdOutput().accountId;

// AWS's own type, through Cloud Control.
export const published = new aws.ecr.ReplicationConfiguration("replication", {
  replicationConfiguration: {
    rules: [
      {
        destinations: [{ region: "eu-west-1", registryId: account }],
        repositoryFilters: [{ filter: "prod/", filterType: "PREFIX_MATCH" }],
      },
    ],
  },
});

// A type in a namespace of one's own: ExtensionResource passes its properties on as the schema spells them.
// (A registry has one configuration: use either this one or the one above.)
//
// export const registered = new aws.ExtensionResource("replication", {
//   type: "Acme::ECR::ReplicationConfiguration",
//   properties: { ReplicationConfiguration: { Rules: [{ Destination: { Region: "eu-west-1" } }] } },
// });

// A registry that has rules already: pulumi import aws-native:ecr:ReplicationConfiguration replication <account>
