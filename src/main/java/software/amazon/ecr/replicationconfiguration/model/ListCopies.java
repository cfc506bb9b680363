package software.amazon.ecr.replicationconfiguration.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Copies of lists. Null stays null. */
final class ListCopies {
    private ListCopies() {}

    static <T> List<T> ordered(List<T> items) {
        return items == null ? null : new ArrayList<>(items);
    }

    static <T> List<T> ordered(List<T> items, UnaryOperator<T> copy) {
        List<T> copies = ordered(items);
        if (copies != null) {
            copies.replaceAll(copy);
        }
        return copies;
    }

    /** Returns a sorted copy that has each item once. */
    static <T> List<T> unordered(List<T> items, Comparator<T> order) {
        if (items == null) {
            return null;
        }
        TreeSet<T> sorted = new TreeSet<>(order);
        sorted.addAll(items);
        return new ArrayList<>(sorted);
    }

    static <T> List<T> unordered(List<T> items, UnaryOperator<T> copy, Comparator<T> order) {
        return unordered(ordered(items, copy), order);
    }
}
