/** The intrinsic and condition functions, one class each. */
package software.amazon.ecr.replicationconfiguration.local.template.function;
