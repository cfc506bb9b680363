// Generated from the resource type schema. Do not edit.
package test.shop.order.model;

import test.shop.order.Item;
import test.shop.order.ResourceModel;

/** Copies of models, property by property as the resource type schema has them. Null stays null. */
final class ModelCopies {
    private ModelCopies() {}

    /** Returns a new object with the same values. */
    static ResourceModel copy(ResourceModel original) {
        return original == null
            ? null
            : new ResourceModel(
                original.getItems(),
                original.getSample(),
                original.getSpeed(),
                original.getOrderId(),
                original.getShopName());
    }

    /**
     * Returns a deep copy in which every list without insertion order is sorted and has each item once. Two
     * originals mean the same exactly if their copies are equal.
     */
    static ResourceModel unordered(ResourceModel original) {
        return original == null
            ? null
            : new ResourceModel(
                ListCopies.unordered(original.getItems(), ModelCopies::unordered, ModelCopies::compare),
                unordered(original.getSample()),
                original.getSpeed(),
                original.getOrderId(),
                original.getShopName());
    }

    /** Orders unordered copies; 0 means equal. */
    private static int compare(ResourceModel left, ResourceModel right) {
        if (left == null || right == null) {
            return Boolean.compare(left != null, right != null);
        }
        int order = NullsFirst.compare(left.getItems(), right.getItems(), ModelCopies::compare);
        if (order == 0) {
            order = compare(left.getSample(), right.getSample());
        }
        if (order == 0) {
            order = NullsFirst.compare(left.getSpeed(), right.getSpeed());
        }
        if (order == 0) {
            order = NullsFirst.compare(left.getOrderId(), right.getOrderId());
        }
        if (order == 0) {
            order = NullsFirst.compare(left.getShopName(), right.getShopName());
        }
        return order;
    }

    /** Returns a new object with the same values. */
    static Item copy(Item original) {
        return original == null
            ? null
            : new Item(
                original.getArticle(),
                original.getCount(),
                original.getWeight(),
                original.getGift(),
                original.getNotes(),
                original.getSizes(),
                original.getPrices(),
                original.getAnswers(),
                original.getParts());
    }

    /**
     * Returns a deep copy in which every list without insertion order is sorted and has each item once. Two
     * originals mean the same exactly if their copies are equal.
     */
    static Item unordered(Item original) {
        return original == null
            ? null
            : new Item(
                original.getArticle(),
                original.getCount(),
                original.getWeight(),
                original.getGift(),
                ListCopies.ordered(original.getNotes()),
                ListCopies.unordered(original.getSizes(), NullsFirst::compare),
                ListCopies.ordered(original.getPrices()),
                ListCopies.ordered(original.getAnswers()),
                ListCopies.ordered(original.getParts(), ModelCopies::unordered));
    }

    /** Orders unordered copies; 0 means equal. */
    private static int compare(Item left, Item right) {
        if (left == null || right == null) {
            return Boolean.compare(left != null, right != null);
        }
        int order = NullsFirst.compare(left.getArticle(), right.getArticle());
        if (order == 0) {
            order = NullsFirst.compare(left.getCount(), right.getCount());
        }
        if (order == 0) {
            order = NullsFirst.compare(left.getWeight(), right.getWeight());
        }
        if (order == 0) {
            order = NullsFirst.compare(left.getGift(), right.getGift());
        }
        if (order == 0) {
            order = NullsFirst.compare(left.getNotes(), right.getNotes(), NullsFirst::compare);
        }
        if (order == 0) {
            order = NullsFirst.compare(left.getSizes(), right.getSizes(), NullsFirst::compare);
        }
        if (order == 0) {
            order = NullsFirst.compare(left.getPrices(), right.getPrices(), NullsFirst::compare);
        }
        if (order == 0) {
            order = NullsFirst.compare(left.getAnswers(), right.getAnswers(), NullsFirst::compare);
        }
        if (order == 0) {
            order = NullsFirst.compare(left.getParts(), right.getParts(), ModelCopies::compare);
        }
        return order;
    }
}
