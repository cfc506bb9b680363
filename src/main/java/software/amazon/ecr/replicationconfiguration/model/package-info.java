/**
 * The canonical form of a model, which models mean the same, and rules as text. Knows no SDK; uses {@code failure}.
 */
package software.amazon.ecr.replicationconfiguration.model;
