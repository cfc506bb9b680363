/** Fills the template files below {@code src/codegen/resources}. Uses no other room. */
package software.amazon.ecr.replicationconfiguration.codegen.template;
