package dev.marketplace.devservices.stripe.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Reads the bracket notation of Stripe's forms and queries: {@code a[b][0][c]=x} or {@code a[]=x} become a tree whose
 * leaves are all text. A name given twice counts with its last value.
 */
public final class FormTree {

    private static final int MAX_PARAMETERS = 1_000;
    private static final int MAX_DEPTH = 10;

    private FormTree() {}

    /**
     * @param form the body of a form or the query of an address, still encoded; may be empty
     * @throws ApiError when it is no such form
     */
    public static ObjectNode parse(String form) {
        Map<String, Object> root = new LinkedHashMap<>();
        String[] pairs = form.isEmpty() ? new String[0] : form.split("&");
        if (pairs.length > MAX_PARAMETERS) {
            throw ApiError.invalid(null, null, "More than " + MAX_PARAMETERS + " parameters.");
        }
        for (String pair : pairs) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            insert(root, name, equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return (ObjectNode) tree(root, true);
    }

    private static void insert(Map<String, Object> root, String name, String value) {
        List<String> path = path(name);
        Map<String, Object> level = root;
        for (String step : path.subList(0, path.size() - 1)) {
            Object next = level.computeIfAbsent(key(level, step), any -> new LinkedHashMap<String, Object>());
            level = container(next, name);
        }
        Object former = level.put(key(level, path.get(path.size() - 1)), value);
        if (former instanceof Map) {
            throw ApiError.invalid(null, name, "Invalid " + name + ": given both as a value and as an object.");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> container(Object node, String name) {
        if (node instanceof Map) {
            return (Map<String, Object>) node;
        }
        throw ApiError.invalid(null, name, "Invalid " + name + ": given both as a value and as an object.");
    }

    /** {@code []} appends; with several fields an index is needed, which Stripe's libraries always send. */
    private static String key(Map<String, Object> level, String step) {
        return step.isEmpty() ? String.valueOf(level.size()) : step;
    }

    private static List<String> path(String name) {
        List<String> path = new ArrayList<>();
        int open = name.indexOf('[');
        if (open == 0 || name.isEmpty()) {
            throw ApiError.invalid(null, null, "Invalid parameter name: '" + name + "'.");
        }
        path.add(open < 0 ? name : name.substring(0, open));
        while (open >= 0 && open < name.length()) {
            int close = name.indexOf(']', open);
            if (name.charAt(open) != '[' || close < 0 || path.size() == MAX_DEPTH) {
                throw ApiError.invalid(null, null, "Invalid parameter name: '" + name + "'.");
            }
            path.add(name.substring(open + 1, close));
            open = close + 1;
        }
        return path;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiError.invalid(null, null, "Invalid percent-encoding in the parameters.");
        }
    }

    private static JsonNode tree(Object node, boolean isRoot) {
        if (!(node instanceof Map<?, ?> map)) {
            return JsonNodeFactory.instance.textNode((String) node);
        }
        if (!isRoot && isArray(map)) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < map.size(); i++) {
                array.add(tree(map.get(String.valueOf(i)), false));
            }
            return array;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        map.forEach((key, value) -> object.set((String) key, tree(value, false)));
        return object;
    }

    private static boolean isArray(Map<?, ?> map) {
        return IntStream.range(0, map.size()).allMatch(i -> map.containsKey(String.valueOf(i)));
    }
}
