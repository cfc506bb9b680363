package software.amazon.ecr.replicationconfiguration.local.explain.report;

import software.amazon.ecr.replicationconfiguration.local.explain.finding.Severity;

/** Colours a text by how much a finding matters. */
@FunctionalInterface
public interface FindingStyle {
    FindingStyle PLAIN = (severity, text) -> text;

    String apply(Severity severity, String text);
}
