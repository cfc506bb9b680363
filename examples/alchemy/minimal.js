import alchemy from "alchemy";
import AWS from "alchemy/aws/control";

const app = await alchemy("minimal");

const basicReplicationConfig = await AWS.ECR.ReplicationConfiguration("basicReplicationConfig", {
  ReplicationConfiguration: {
    Rules: [
      {
        Destination: {
          Region: "us-west-2"
        },
        RepositoryFilters: [
          {
            Filter: "my-repo/*",
            FilterType: "PREFIX"
          }
        ]
      }
    ]
  }
});

await app.finalize();
