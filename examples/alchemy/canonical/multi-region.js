import alchemy from "alchemy";
import AWS from "alchemy/aws/control";

const app = await alchemy("multi-region");

// The account whose registry images are pushed to, and here replicated to as well.
const registryId = process.env.AWS_ACCOUNT_ID ?? "123456789012";

const multiRegionReplicationConfig = await AWS.ECR.ReplicationConfiguration("multiRegionReplicationConfig", {
  ReplicationConfiguration: {
    Rules: [
      {
        Destinations: [
          {
            Region: "us-west-1",
            RegistryId: registryId
          }
        ],
        RepositoryFilters: [
          {
            Filter: "multi-repo/",
            FilterType: "PREFIX_MATCH"
          }
        ]
      },
      {
        Destinations: [
          {
            Region: "eu-central-1",
            RegistryId: registryId
          }
        ],
        RepositoryFilters: [
          {
            Filter: "multi-repo/",
            FilterType: "PREFIX_MATCH"
          }
        ]
      }
    ]
  }
});

await app.finalize();
