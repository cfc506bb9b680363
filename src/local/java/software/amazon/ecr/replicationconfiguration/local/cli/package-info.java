/** The command line: {@code run}, {@code serve} and {@code explain}. */
package software.amazon.ecr.replicationconfiguration.local.cli;
