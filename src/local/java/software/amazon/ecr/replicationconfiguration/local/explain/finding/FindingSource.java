package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;

/** Finds one kind of thing that is worth saying. */
interface FindingSource {
    Stream<Finding> find(Subject subject);
}
