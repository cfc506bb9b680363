package software.amazon.ecr.replicationconfiguration.benchmark;

/**
 * How large a replication configuration is.
 *
 * @param rules the number of rules
 * @param items how many destinations, and how many repository filters, each rule has
 */
record ModelSize(int rules, int items) {
    static final ModelSize SMALLEST = new ModelSize(1, 1);
    static final ModelSize LARGEST = new ModelSize(25, 100);

    /** @param text for example {@code 25x100} */
    static ModelSize parse(String text) {
        int cross = text.indexOf('x');
        return new ModelSize(Integer.parseInt(text.substring(0, cross)), Integer.parseInt(text.substring(cross + 1)));
    }

    /** The number of rules, destinations and filters together. */
    int elements() {
        return rules * (1 + 2 * items);
    }

    /** The ID of the n-th destination's registry. */
    static String registryId(int item) {
        return Long.toString(200_000_000_000L + item);
    }

    /** The n-th filter of a rule. */
    static String filter(int rule, int item) {
        return "team-" + rule + "/service-" + item + "/";
    }

    @Override
    public String toString() {
        return rules + "x" + items;
    }
}
