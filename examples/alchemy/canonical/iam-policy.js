import alchemy from "alchemy";
import AWS from "alchemy/aws/control";

const app = await alchemy("iam-policy");

// The account whose registry images are pushed to, and here replicated to as well.
const registryId = process.env.AWS_ACCOUNT_ID ?? "123456789012";

const policyReplicationConfig = await AWS.ECR.ReplicationConfiguration("policyReplicationConfig", {
  ReplicationConfiguration: {
    Rules: [
      {
        Destinations: [
          {
            Region: "ap-south-1",
            RegistryId: registryId
          }
        ],
        RepositoryFilters: [
          {
            Filter: "secure-repo/",
            FilterType: "PREFIX_MATCH"
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
