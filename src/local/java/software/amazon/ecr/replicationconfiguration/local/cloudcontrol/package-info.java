/**
 * Cloud Control API for one resource type: what a client asks for is a {@code ResourceChange}, its way from acceptance
 * to outcome a {@code ResourceRequest}, and all of them are in the {@code RequestLedger}.
 *
 * @see <a href="https://docs.aws.amazon.com/cloudcontrolapi/latest/userguide/resource-operations.html">
 *     Performing resource operations</a>
 */
package software.amazon.ecr.replicationconfiguration.local.cloudcontrol;
