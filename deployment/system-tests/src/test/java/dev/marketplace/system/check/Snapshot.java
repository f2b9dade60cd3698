package dev.marketplace.system.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marketplace.system.people.Item;
import dev.marketplace.system.people.People;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.Sandbox.Session;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of the marketplace at a moment, from outside.
 *
 * @param sessions all that the payment sandbox has
 * @param orders all that an admin sees
 * @param stocks of the items asked for
 */
public record Snapshot(List<Session> sessions, List<OrderFact> orders, List<StockFact> stocks) {

    public Snapshot {
        sessions = List.copyOf(sessions);
        orders = List.copyOf(orders);
        stocks = List.copyOf(stocks);
    }

    /** An order; amounts are minor units. */
    public record OrderFact(
            String id,
            String group,
            String shop,
            String transferGroup,
            long subtotal,
            long shipping,
            long total,
            long commission,
            long net,
            List<LineFact> lines) {}

    /** A line of an order; amounts are minor units. */
    public record LineFact(String sku, int quantity, long unitPrice, long total) {}

    /** Pieces when the item was entered, and pieces that are free to sell now. */
    public record StockFact(String sku, long initial, long available) {}

    public static Snapshot take(Marketplace marketplace, People people, Item... items) {
        List<OrderFact> orders = new ArrayList<>();
        for (JsonNode summary : people.admin().all("/orders")) {
            String id = summary.path("id").asText();
            orders.add(order(people.admin().get("/orders/" + id).must(200).json()));
        }
        List<StockFact> stocks = new ArrayList<>();
        for (Item item : items) {
            stocks.add(new StockFact(item.sku(), item.stock(), people.available(item)));
        }
        return new Snapshot(marketplace.sandbox().sessions(), orders, stocks);
    }

    private static OrderFact order(JsonNode json) {
        List<LineFact> lines = new ArrayList<>();
        for (JsonNode line : json.path("lines")) {
            lines.add(new LineFact(
                    line.path("sku").asText(),
                    line.path("quantity").asInt(),
                    amount(line, "unitPrice"),
                    amount(line, "total")));
        }
        return new OrderFact(
                json.path("id").asText(),
                json.path("groupNumber").asText(),
                json.path("shop").path("id").asText(),
                json.path("transferGroup").asText(),
                amount(json, "subtotal"),
                amount(json, "shipping"),
                amount(json, "total"),
                amount(json, "commission"),
                amount(json, "net"),
                List.copyOf(lines));
    }

    private static long amount(JsonNode json, String field) {
        return json.path(field).path("amount").asLong();
    }
}
