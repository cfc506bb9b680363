import alchemy from "alchemy";
import AWS from "alchemy/aws/control";

const app = await alchemy("minimal");

// The account whose registry images are pushed to, and here replicated to as well.
const registryId = process.env.AWS_ACCOUNT_ID ?? "123456789012";

const basicReplicationConfig = await AWS.ECR.ReplicationConfiguration("basicReplicationConfig", {
  ReplicationConfiguration: {
    Rules: [
      {
        Destinations: [
          {
            Region: "us-west-2",
            RegistryId: registryId
          }
        ],
        RepositoryFilters: [
          {
            Filter: "my-repo/",
            FilterType: "PREFIX_MATCH"
          }
        ]
      }
    ]
  }
});

await app.finalize();
