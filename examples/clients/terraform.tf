# Terraform with the awscc provider, which works through Cloud Control and knows AWS's own types.
terraform {
  required_providers {
    awscc = {
      source  = "hashicorp/awscc"
      version = "~> 1.0"
    }
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

data "aws_caller_identity" "current" {}

resource "awscc_ecr_replication_configuration" "this" {
  replication_configuration = {
    rules = [
      {
        destinations = [
          {
            region      = "eu-west-1"
            registry_id = data.aws_caller_identity.current.account_id
          }
        ]
        repository_filters = [
          {
            filter      = "prod/"
            filter_type = "PREFIX_MATCH"
          }
        ]
      }
    ]
  }
}

# A type in a namespace of one's own has no resource in awscc; the aws provider takes any type that Cloud Control knows.
# (A registry has one configuration: use either this one or the one above.)
#
# resource "aws_cloudcontrolapi_resource" "this" {
#   type_name = "Acme::ECR::ReplicationConfiguration"
#   desired_state = jsonencode({
#     ReplicationConfiguration = { Rules = [{ Destination = { Region = "eu-west-1" } }] }
#   })
# }

# A registry that has rules already: terraform import awscc_ecr_replication_configuration.this <account>
