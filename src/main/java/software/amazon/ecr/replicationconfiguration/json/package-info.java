/**
 * Reads ordinary requests and writes answers without Jackson's databind, which a cold start pays for; leaves everything
 * else to the RPDK's serializer, with the same outcome. Uses {@code validation}.
 */
package software.amazon.ecr.replicationconfiguration.json;
