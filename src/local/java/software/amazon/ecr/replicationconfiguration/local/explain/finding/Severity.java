package software.amazon.ecr.replicationconfiguration.local.explain.finding;

/** How much a finding matters. */
public enum Severity {
    /** Amazon ECR refuses the rules, or images do not arrive. */
    ERROR,
    /** Probably not what was meant, or it depends on what is not known here. */
    WARNING,
    /** Worth knowing. */
    NOTE
}
