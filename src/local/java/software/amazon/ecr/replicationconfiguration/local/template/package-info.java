/** CloudFormation templates: reading, and resolving to the resources of one type. Knows no other room. */
package software.amazon.ecr.replicationconfiguration.local.template;
