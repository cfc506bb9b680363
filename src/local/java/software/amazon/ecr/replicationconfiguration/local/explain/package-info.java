/** Explains where images go, and whether they will arrive: a pure function of rules, names and policies. */
package software.amazon.ecr.replicationconfiguration.local.explain;
