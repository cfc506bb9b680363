/**
 * How an operation fails: the one table from exceptions to error codes, the failures of the handlers themselves, and the
 * limit of messages. Uses no other room.
 */
package software.amazon.ecr.replicationconfiguration.failure;
