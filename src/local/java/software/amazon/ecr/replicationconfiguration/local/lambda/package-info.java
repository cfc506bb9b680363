/** The provider's entry points as Lambda functions, which is how {@code cfn test} and AWS SDKs reach them. */
package software.amazon.ecr.replicationconfiguration.local.lambda;
