package dev.marketplace.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of rooms: which stand, who may call whom, who hears whom, and which circles of calls are meant. */
final class Rooms {

    static final String BASE = "dev.marketplace.";

    /** Rooms and the seed's service that each takes the place of. */
    static final List<Room> ALL = List.of(
            new Room("identity", "auth-service", true),
            new Room("catalogue", "product-service", true),
            new Room("shop", "seller-service", true),
            new Room("order", "order-service", true),
            new Room("notification", "notifications and mails of all services", true),
            new Room("analytics", "analytics of order-service and kafka-service", true),
            new Room("site", "site_configs of product-service and admin-service", true),
            new Room("administration", "admin-service", true),
            new Room("chat", "chatting-service", false),
            new Room("recommendation", "recommendation-service", false),
            new Room("logging", "logger-service", false));

    /** Who may call whose door. An entry that nobody uses fails, so that the table stays true. */
    static final List<Allowed> CALLS = List.of(
            new Allowed("analytics", "shop", "a seller's figures are those of her shop"),
            new Allowed("catalogue", "shop", "a product belongs to its seller's shop and shows its name"),
            new Allowed("catalogue", "site", "all prices are in the marketplace's currency"),
            new Allowed("identity", "catalogue", "a portrait is a picture, checked and stored like all others"),
            new Allowed("identity", "notification", "codes are mailed at once and never travel as events"),
            new Allowed("identity", "shop", "a seller with an open shop cannot delete her account"),
            new Allowed("notification", "order", "a confirmation shows the order as it is when the mail is written"),
            new Allowed("notification", "site", "mails carry the marketplace's name"),
            new Allowed(
                    "order", "catalogue", "prices are read and stock is held while a checkout waits for the answer"),
            new Allowed("order", "identity", "an order keeps its buyer's name, address of mail and delivery address"),
            new Allowed("order", "shop", "ways of delivery and their prices are the shop's"),
            new Allowed("order", "site", "what is paid is in the marketplace's currency"),
            new Allowed("shop", "catalogue", "logo and cover are pictures, checked and stored like all others"),
            new Allowed("shop", "site", "delivery is paid in the marketplace's currency"));

    /** Who hears whose events. An entry without a listener fails, and a listener without an entry. */
    static final List<Allowed> HEARS = List.of(
            new Allowed("analytics", "order", "purchases are counted when orders exist"),
            new Allowed("catalogue", "catalogue", "every node feeds its own search index"),
            new Allowed("notification", "identity", "what was told to an account goes with it"),
            new Allowed("notification", "notification", "every node tells the pages that are open on it"),
            new Allowed("notification", "order", "buyer, sellers and admins are told"),
            new Allowed("order", "identity", "an account that is gone leaves no cart"));

    /** Rooms that know each other in a circle. Others are mistakes; a circle that is gone must leave the table. */
    static final Map<Set<String>, String> CIRCLES = Map.of(
            Set.of("catalogue", "shop"),
            "products ask for their shop, a shop's logo is a picture; pictures ask nobody, so no call comes back",
            Set.of("identity", "notification", "order"),
            "sign-up queues a mail, a mail shows an order, an order names its buyer; only a listener goes from"
                    + " notification to order, so no call comes back");

    private Rooms() {}

    /** @param standsFor the seed's service; @param built false: it may hold its {@code package-info.java} only */
    record Room(String name, String standsFor, boolean built) {}

    /** @param why the reason, shown in {@code docs/rooms.md} */
    record Allowed(String from, String to, String why) {}

    /** A room's packages. */
    enum Layer {
        ROOT,
        BOUNDARY,
        CONTROL,
        ENTITY,
        STORE
    }

    /** The room that a class, or the elements of an array, belong to; empty for everything else. */
    static Optional<String> of(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith(BASE)
                ? ALL.stream()
                        .map(Room::name)
                        .filter(room -> segment(name, 0).equals(room))
                        .findFirst()
                : Optional.empty();
    }

    /** @throws IllegalArgumentException for a package that rooms do not have */
    static Layer layer(JavaClass type) {
        String layer = segment(type.getBaseComponentType().getPackageName(), 1);
        return layer.isEmpty()
                ? Layer.ROOT
                : Arrays.stream(Layer.values())
                        .filter(known -> known.name().equalsIgnoreCase(layer))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalArgumentException(type.getName() + " lies in no package of a room"));
    }

    static boolean calls(String from, String to) {
        return CALLS.stream()
                .anyMatch(call -> call.from().equals(from) && call.to().equals(to));
    }

    private static String segment(String packageName, int index) {
        String[] segments = packageName.substring(BASE.length()).split("\\.");
        return index < segments.length ? segments[index] : "";
    }
}
