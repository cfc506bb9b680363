/**
 * What every AWS JSON protocol needs from a server, whichever service speaks through it: requests read within limits,
 * calls handed to a controller, answers and errors in the protocol's shape.
 *
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html">AWS JSON 1.1 protocol</a>
 */
package software.amazon.ecr.replicationconfiguration.local.http;
