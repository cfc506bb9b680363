import alchemy from "alchemy";
import AWS from "alchemy/aws/control";

const app = await alchemy("advanced");

const advancedReplicationConfig = await AWS.ECR.ReplicationConfiguration("advancedReplicationConfig", {
  ReplicationConfiguration: {
    Rules: [
      {
        Destination: {
          Region: "us-east-1"
        },
        RepositoryFilters: [
          {
            Filter: "project-repo/*",
            FilterType: "PREFIX"
          }
        ]
      },
      {
        Destination: {
          Region: "eu-west-1"
        },
        RepositoryFilters: [
          {
            Filter: "another-repo/*",
            FilterType: "PREFIX"
          }
        ]
      }
    ]
  },
  adopt: true
});

await app.finalize();
