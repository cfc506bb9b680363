package software.amazon.ecr.replicationconfiguration.model;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** Orders the values of properties; one that is missing comes before every other. */
final class NullsFirst {
    private NullsFirst() {}

    static <T extends Comparable<T>> int compare(T left, T right) {
        return left == null || right == null ? Boolean.compare(left != null, right != null) : left.compareTo(right);
    }

    /** Orders lists by the first items that differ. */
    static <T> int compare(List<T> left, List<T> right, Comparator<T> items) {
        if (left == null || right == null) {
            return Boolean.compare(left != null, right != null);
        }
        Iterator<T> others = right.iterator();
        for (T item : left) {
            int order = others.hasNext() ? items.compare(item, others.next()) : 1;
            if (order != 0) {
                return order;
            }
        }
        return others.hasNext() ? -1 : 0;
    }
}
