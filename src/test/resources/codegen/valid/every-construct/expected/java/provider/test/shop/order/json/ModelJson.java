// Generated from the resource type schema. Do not edit.
package test.shop.order.json;

import test.shop.order.Item;
import test.shop.order.ResourceModel;

/** Reads and writes models in JSON as the resource type schema spells it, and in no other spelling. */
final class ModelJson {
    private ModelJson() {}

    static ResourceModel readResourceModel(PlainJson json) throws PlainJson.IrregularException {
        ResourceModel value = new ResourceModel(
            json.objects("Items", ModelJson::readItem),
            json.object("Sample", ModelJson::readItem),
            json.string("Speed"),
            json.string("OrderId"),
            json.string("ShopName"));
        json.end();
        return value;
    }

    static void write(ResourceModel value, PlainJsonWriter json) {
        json.objects("Items", value.getItems(), ModelJson::write);
        json.object("Sample", value.getSample(), ModelJson::write);
        json.scalar("Speed", value.getSpeed());
        json.scalar("OrderId", value.getOrderId());
        json.scalar("ShopName", value.getShopName());
    }

    static Item readItem(PlainJson json) throws PlainJson.IrregularException {
        Item value = new Item(
            json.string("Article"),
            json.integer("Count"),
            json.number("Weight"),
            json.bool("Gift"),
            json.strings("Notes"),
            json.integers("Sizes"),
            json.numbers("Prices"),
            json.bools("Answers"),
            json.objects("Parts", ModelJson::readItem));
        json.end();
        return value;
    }

    static void write(Item value, PlainJsonWriter json) {
        json.scalar("Article", value.getArticle());
        json.scalar("Count", value.getCount());
        json.scalar("Weight", value.getWeight());
        json.scalar("Gift", value.getGift());
        json.scalars("Notes", value.getNotes());
        json.scalars("Sizes", value.getSizes());
        json.scalars("Prices", value.getPrices());
        json.scalars("Answers", value.getAnswers());
        json.objects("Parts", value.getParts(), ModelJson::write);
    }
}
