import alchemy from "alchemy";
import AWS from "alchemy/aws/control";

const app = await alchemy("iam-policy");

const policyReplicationConfig = await AWS.ECR.ReplicationConfiguration("policyReplicationConfig", {
  ReplicationConfiguration: {
    Rules: [
      {
        Destination: {
          Region: "ap-south-1"
        },
        RepositoryFilters: [
          {
            Filter: "secure-repo/*",
            FilterType: "PREFIX"
          }
        ]
      }
    ]
  },
  adopt: true
});

// Example IAM policy for ECR actions
const ecrPolicy = {
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Action: [
        "ecr:BatchCheckLayerAvailability",
        "ecr:BatchGetImage",
        "ecr:GetAuthorizationToken"
      ],
      Resource: "*"
    }
  ]
};

await app.finalize();
