/**
 * What the generated wrappers delegate to: the answer contract, the caller's credentials, requests that the RPDK cannot
 * take apart, the folder that it empties. Uses {@code json}, {@code validation}, {@code failure} and {@code warmup}.
 */
package software.amazon.ecr.replicationconfiguration.wrapper;
