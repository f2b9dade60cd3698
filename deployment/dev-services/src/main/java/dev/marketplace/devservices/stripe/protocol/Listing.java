package dev.marketplace.devservices.stripe.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.stripe.Json;
import dev.marketplace.devservices.stripe.store.Shelf;
import dev.marketplace.devservices.stripe.store.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Stripe's lists: newest first, {@code limit}, {@code starting_after} or {@code ending_before}, {@code has_more}. */
public final class Listing {

    private static final int DEFAULT_LIMIT = 10;

    private Listing() {}

    /** A page of a shelf's objects that match, by the parameters of {@link Fields#ofList}. */
    public static ObjectNode page(View view, Shelf shelf, ObjectNode params, Predicate<ObjectNode> filter, String url) {
        int limit = params.path("limit").asInt(DEFAULT_LIMIT);
        Predicate<ObjectNode> wanted = filter.and(created(params.path("created")));
        boolean backwards = params.has("ending_before");
        Stream<ObjectNode> candidates;
        if (backwards) {
            candidates = view.newerThan(shelf, cursor(view, shelf, params, "ending_before"));
        } else if (params.has("starting_after")) {
            candidates = view.olderThan(shelf, cursor(view, shelf, params, "starting_after"));
        } else {
            candidates = view.newestFirst(shelf);
        }
        List<ObjectNode> found =
                new ArrayList<>(candidates.filter(wanted).limit(limit + 1L).toList());
        boolean hasMore = found.size() > limit;
        if (hasMore) {
            found.remove(limit);
        }
        if (backwards) {
            Collections.reverse(found);
        }
        return list(found, hasMore, url);
    }

    /** The first of a list that is at hand as a whole. */
    public static ObjectNode of(ArrayNode all, int limit, String url) {
        List<JsonNode> first = new ArrayList<>();
        all.forEach(first::add);
        boolean hasMore = first.size() > limit;
        return list(hasMore ? first.subList(0, limit) : first, hasMore, url);
    }

    /** A page, in their own order, of objects that are at hand as a whole. */
    public static ObjectNode page(ArrayNode all, ObjectNode params, String url) {
        int limit = params.path("limit").asInt(DEFAULT_LIMIT);
        int from = 0;
        int to = all.size();
        if (params.has("starting_after")) {
            from = index(all, params, "starting_after") + 1;
        }
        if (params.has("ending_before")) {
            to = index(all, params, "ending_before");
            from = Math.max(from, to - limit);
        }
        ArrayNode rest = JsonNodeFactory.instance.arrayNode();
        for (int i = from; i < to; i++) {
            rest.add(all.get(i));
        }
        return of(rest, limit, url);
    }

    private static ObjectNode list(List<? extends JsonNode> data, boolean hasMore, String url) {
        ObjectNode list = Json.object().put("object", "list");
        list.putArray("data").addAll(data);
        return list.put("has_more", hasMore).put("url", url);
    }

    private static String cursor(View view, Shelf shelf, ObjectNode params, String name) {
        String id = params.get(name).textValue();
        if (view.find(shelf, id).isEmpty()) {
            throw unknownCursor(name, id);
        }
        return id;
    }

    private static int index(ArrayNode all, ObjectNode params, String name) {
        String id = params.get(name).textValue();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).path("id").asText().equals(id)) {
                return i;
            }
        }
        throw unknownCursor(name, id);
    }

    private static ApiError unknownCursor(String name, String id) {
        return ApiError.invalid("resource_missing", name, "No such object: '" + id + "'");
    }

    private static Predicate<ObjectNode> created(JsonNode wanted) {
        return object -> {
            long created = object.path("created").asLong();
            if (wanted.isNumber()) {
                return created == wanted.asLong();
            }
            return created > wanted.path("gt").asLong(Long.MIN_VALUE)
                    && created >= wanted.path("gte").asLong(Long.MIN_VALUE)
                    && created < wanted.path("lt").asLong(Long.MAX_VALUE)
                    && created <= wanted.path("lte").asLong(Long.MAX_VALUE);
        };
    }
}
