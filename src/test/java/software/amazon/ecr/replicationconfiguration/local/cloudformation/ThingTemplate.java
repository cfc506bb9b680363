package software.amazon.ecr.replicationconfiguration.local.cloudformation;

/** Templates with {@link Things}. */
final class ThingTemplate {
    static final String BOX = thing("Box", 1, 1);
    static final String JAR = thing("Jar", 2, 1);
    static final String BIG_BOX = thing("Box", 1, 2);
    static final String BIG_JAR = thing("Jar", 2, 2);

    private ThingTemplate() {}

    static String template(String... resources) {
        return "Resources:\n" + String.join("", resources);
    }

    /** @param attributes of the resource, such as {@code DeletionPolicy: Retain} */
    static String thing(String logicalId, int place, int size, String... attributes) {
        String more = attributes.length == 0 ? "" : ", " + String.join(", ", attributes);
        return "  %s: {Type: '%s', Properties: {Place: %d, Size: %d}%s}\n"
                .formatted(logicalId, Things.TYPE, place, size, more);
    }
}
