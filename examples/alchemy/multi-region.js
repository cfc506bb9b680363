import alchemy from "alchemy";
import AWS from "alchemy/aws/control";

const app = await alchemy("multi-region");

const multiRegionReplicationConfig = await AWS.ECR.ReplicationConfiguration("multiRegionReplicationConfig", {
  ReplicationConfiguration: {
    Rules: [
      {
        Destination: {
          Region: "us-west-1"
        },
        RepositoryFilters: [
          {
            Filter: "multi-repo/*",
            FilterType: "PREFIX"
          }
        ]
      },
      {
        Destination: {
          Region: "eu-central-1"
        },
        RepositoryFilters: [
          {
            Filter: "multi-repo/*",
            FilterType: "PREFIX"
          }
        ]
      }
    ]
  }
});

await app.finalize();
