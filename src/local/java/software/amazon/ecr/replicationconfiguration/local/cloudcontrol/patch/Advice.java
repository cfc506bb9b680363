package software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch;

import java.util.List;
import java.util.Optional;

/**
 * Tells a client that uses the shorthand in a patch how to say the same to AWS's own Cloud Control API.
 *
 * @param remedy what to write
 * @param reason what the stored state lacks
 */
record Advice(String remedy, String reason) {

    static Advice toUse(CanonicalPath canonical, String given) {
        return new Advice(
                "Use the patch path '%s' in place of '%s'".formatted(canonical.path(), given),
                "the stored state has no " + canonical.property());
    }

    static Advice toAdd(OmittedValue omitted) {
        return new Advice(
                "Add '%s' as a whole, or leave it out of the patch".formatted(omitted.path()),
                "the stored state has nothing there");
    }

    /**
     * Returns the first advice and how many more there are, as one sentence.
     *
     * @param strict whether the patch is refused here too
     */
    static Optional<String> text(List<Advice> all, boolean strict) {
        return all.stream()
                .findFirst()
                .map(first -> "%s%s: %s, and %s."
                        .formatted(
                                first.remedy,
                                all.size() == 1 ? "" : " (and so for " + (all.size() - 1) + " more)",
                                first.reason,
                                strict
                                        ? "patches are taken strictly here, as by AWS"
                                        : "AWS's own Cloud Control API would refuse it"));
    }
}
