/** Repositories, images and their replication, as far as it takes to watch what a rule does. */
package software.amazon.ecr.replicationconfiguration.local.ecr.image;
