/** Reads what is to be explained: templates, described registries, lists of repositories, policies. */
package software.amazon.ecr.replicationconfiguration.local.explain.read;
