package dev.marketplace.system.identity;

import java.util.LinkedHashMap;
import java.util.Map;

/** JSON objects as tests write them. */
final class Bodies {

    private Bodies() {}

    /** The same with more or other fields. @param pairs names and values in turn */
    static Map<String, String> with(Map<String, String> body, String... pairs) {
        Map<String, String> more = new LinkedHashMap<>(body);
        for (int i = 0; i < pairs.length; i += 2) {
            more.put(pairs[i], pairs[i + 1]);
        }
        return more;
    }

    static Map<String, String> of(String... pairs) {
        return with(Map.of(), pairs);
    }

    /** A code of six digits that is not this one. @param step a different wrong one for each */
    static String wrong(String code, int step) {
        return String.format("%06d", (Integer.parseInt(code) + step) % 1_000_000);
    }
}
