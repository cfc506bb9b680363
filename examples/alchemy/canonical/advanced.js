import alchemy from "alchemy";
import AWS from "alchemy/aws/control";

const app = await alchemy("advanced");

// The account whose registry images are pushed to, and here replicated to as well.
const registryId = process.env.AWS_ACCOUNT_ID ?? "123456789012";

const advancedReplicationConfig = await AWS.ECR.ReplicationConfiguration("advancedReplicationConfig", {
  ReplicationConfiguration: {
    Rules: [
      {
        Destinations: [
          {
            Region: "us-east-1",
            RegistryId: registryId
          }
        ],
        RepositoryFilters: [
          {
            Filter: "project-repo/",
            FilterType: "PREFIX_MATCH"
          }
        ]
      },
      {
        Destinations: [
          {
            Region: "eu-west-1",
            RegistryId: registryId
          }
        ],
        RepositoryFilters: [
          {
            Filter: "another-repo/",
            FilterType: "PREFIX_MATCH"
          }
        ]
      }
    ]
  },
  adopt: true
});

await app.finalize();
