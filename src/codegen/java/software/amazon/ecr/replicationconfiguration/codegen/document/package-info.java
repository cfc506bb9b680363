/** What is checked in beside the schema: the pages in {@code docs/} and the execution role. */
package software.amazon.ecr.replicationconfiguration.codegen.document;
