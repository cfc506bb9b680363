import alchemy from "alchemy";
import AWS from "alchemy/aws/control";

const app = await alchemy("delete-replication");

const replication = await AWS.ECR.ReplicationConfiguration("deleteReplication", {
  ReplicationConfiguration: {
    Rules: [
      {
        Destination: {
          Region: "us-west-2"
        },
        RepositoryFilters: [
          {
            Filter: "build/*",
            FilterType: "PREFIX"
          }
        ],
        // Whatever deletes an image here deletes its copy too, a lifecycle policy of the repository included.
        DeleteReplication: {
          Enabled: true
        }
      }
    ]
  }
});

await app.finalize();
