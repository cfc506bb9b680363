/** The operations of the API, one class each: reads the parameters, calls the engine, writes the answer. */
package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;
