/**
 * JSON Patch as Cloud Control API takes it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6902">RFC 6902</a>
 */
package software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch;
