// One rule: images of repositories whose names begin with `prod/` go to another Region of the same account.
import { App, Aws, LegacyStackSynthesizer, CfnOutput, Stack } from "aws-cdk-lib";
import { CfnReplicationConfiguration } from "aws-cdk-lib/aws-ecr";

const app = new App();

// Assumes no roles and needs no bootstrap: the template goes with the call.
const stack = new Stack(app, "Replication", { synthesizer: new LegacyStackSynthesizer() });

const replication = new CfnReplicationConfiguration(stack, "Configuration", {
  replicationConfiguration: {
    rules: [
      {
        destinations: [
          // `npx cdk deploy --context region=eu-central-1` replicates elsewhere.
          { region: app.node.tryGetContext("region") ?? "eu-west-1", registryId: Aws.ACCOUNT_ID },
        ],
        repositoryFilters: [{ filter: "prod/", filterType: "PREFIX_MATCH" }],
      },
    ],
  },
});

new CfnOutput(stack, "RegistryId", { value: replication.attrRegistryId });
