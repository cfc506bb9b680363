/** What has to be there before images arrive: enabled Regions and statements in registry policies. */
package software.amazon.ecr.replicationconfiguration.local.explain.requirement;
