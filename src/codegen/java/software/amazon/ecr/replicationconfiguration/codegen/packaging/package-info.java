/**
 * What is made of the handler jar: the registration package and script, third-party notices, and the list of JDK
 * classes.
 */
package software.amazon.ecr.replicationconfiguration.codegen.packaging;
