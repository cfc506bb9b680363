/**
 * A class of the RPDK in place of the original, which a cold start pays too much for. It behaves as the original does;
 * tests compare the two.
 */
package software.amazon.cloudformation.resource;
