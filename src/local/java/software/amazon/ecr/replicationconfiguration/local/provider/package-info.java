/** The JSON entry point of a provider in this JVM, with a temporary folder of its own for the RPDK to empty. */
package software.amazon.ecr.replicationconfiguration.local.provider;
