// CDK (packages aws-cdk, aws-cdk-lib, constructs and ts-node): npx cdk synth --app "npx ts-node cdk.ts"
import { App, Aws, CfnResource, Stack } from "aws-cdk-lib";
import { CfnReplicationConfiguration } from "aws-cdk-lib/aws-ecr";

const app = new App();

// AWS's own type has a generated class, with property names in camelCase.
const published = new Stack(app, "Published");
new CfnReplicationConfiguration(published, "Replication", {
  replicationConfiguration: {
    rules: [
      {
        destinations: [{ region: "eu-west-1", registryId: Aws.ACCOUNT_ID }],
        repositoryFilters: [{ filter: "prod/", filterType: "PREFIX_MATCH" }],
        // From aws-cdk-lib 2.278.0 on; older ones do not know it.
        deleteReplication: { enabled: true },
      },
    ],
  },
});

// A type in a namespace of one's own has none: CfnResource takes its name, and its properties as the schema spells them.
const registered = new Stack(app, "Registered");
const replication = new CfnResource(registered, "Replication", {
  type: "Acme::ECR::ReplicationConfiguration",
  properties: {
    ReplicationConfiguration: {
      // Shorthand, which only this provider knows: to that Region, in the same account.
      Rules: [{ Destination: { Region: "eu-west-1" } }],
    },
  },
});
// Return values are looked up by name, too.
registered.exportValue(replication.getAtt("RegistryId"), { name: "SourceRegistry" });
