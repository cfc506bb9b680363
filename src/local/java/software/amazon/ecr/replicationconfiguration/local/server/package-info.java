/** The server that puts everything that a client of the provider expects on one port. */
package software.amazon.ecr.replicationconfiguration.local.server;
