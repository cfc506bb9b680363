#!/bin/sh
# Registers ${type} in the account and the Region that the AWS CLI is set up for.
# It can be run again: each time the package becomes a new version of the type, and the default one.
set -eu
export AWS_PAGER=
cd "$(dirname "$0")/../.."

output() {
  aws cloudformation describe-stacks --stack-name "$1" \
    --query "Stacks[0].Outputs[?OutputKey=='$2'].OutputValue" --output text
}

# The role that the handlers run with, the role that writes their log, and a private bucket for the package.
aws cloudformation deploy --stack-name ${name}-execution-role \
  --template-file target/registration/resource-role.yaml \
  --capabilities CAPABILITY_IAM --no-fail-on-empty-changeset
aws cloudformation deploy --stack-name ${name}-logging-role \
  --template-file registration/logging-role.yaml --parameter-overrides LogGroupName=${name}-logs \
  --capabilities CAPABILITY_IAM --no-fail-on-empty-changeset
aws cloudformation deploy --stack-name ${name}-package \
  --template-file registration/package-bucket.yaml --no-fail-on-empty-changeset
execution_role=$(output ${name}-execution-role ExecutionRoleArn)
logging_role=$(output ${name}-logging-role LoggingRoleArn)
package=s3://$(output ${name}-package BucketName)/${name}.zip

aws s3 cp --no-progress target/registration/${name}.zip "$package"
token=$(aws cloudformation register-type --type RESOURCE --type-name ${type} \
  --schema-handler-package "$package" --execution-role-arn "$execution_role" \
  --logging-config "LogRoleArn=$logging_role,LogGroupName=${name}-logs" \
  --query RegistrationToken --output text)

# Minutes: CloudFormation checks the package and prepares the handlers. When it refuses, the answer says why.
aws cloudformation wait type-registration-complete --registration-token "$token" || {
  aws cloudformation describe-type-registration --registration-token "$token"
  exit 1
}
version=$(aws cloudformation describe-type-registration --registration-token "$token" \
  --query TypeVersionArn --output text)
aws cloudformation set-type-default-version --arn "$version"
echo "$version is registered, and the default version of ${type}."
