package dev.marketplace.system.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The cookies of one browser, for tests that send them by hand. */
public final class Cookies {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Takes in what an answer sets and takes away. @return the answer */
    public Answer keep(Answer answer) {
        for (String set : setBy(answer)) {
            String[] pair = set.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty() || set.contains("Max-Age=0")) {
                values.remove(pair[0]);
            } else {
                values.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    /** The lines {@code Set-Cookie} of an answer. */
    public static List<String> setBy(Answer answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** As they are now, whatever is kept later: what a thief would have copied. */
    public String[] header() {
        String line = values.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return line.isEmpty() ? new String[0] : new String[] {"Cookie", line};
    }

    /** @throws IllegalStateException if there is none of this name */
    public String value(String name) {
        if (!values.containsKey(name)) {
            throw new IllegalStateException("No cookie " + name + " among " + values.keySet());
        }
        return values.get(name);
    }

    /** A browser that has only this one of them. */
    public Cookies only(String name) {
        Cookies one = new Cookies();
        one.values.put(name, values.get(name));
        return one;
    }
}
