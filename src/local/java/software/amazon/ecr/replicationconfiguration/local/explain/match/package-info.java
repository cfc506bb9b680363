/** Which destinations the images of a repository go to, and by which rules. */
package software.amazon.ecr.replicationconfiguration.local.explain.match;
