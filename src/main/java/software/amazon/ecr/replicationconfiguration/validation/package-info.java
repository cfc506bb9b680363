/**
 * Checks a model, as JSON, against the resource type schema, and says what is wrong: the property, the value and the
 * remedy. Knows neither models nor SDK, and uses no other room.
 */
package software.amazon.ecr.replicationconfiguration.validation;
