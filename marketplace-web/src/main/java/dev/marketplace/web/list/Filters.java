package dev.marketplace.web.list;

import dev.marketplace.catalogue.boundary.ProductQuery;
import dev.marketplace.catalogue.boundary.ProductSort;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a reader has chosen in a list, as the address says it. Values that make no sense are left out, so that an old or
 * edited link still shows a page.
 *
 * @param text words; empty if none
 * @param from lowest price in whole major units, as typed; empty if none
 * @param to highest price, likewise
 * @param page from 1
 */
public record Filters(
        String text,
        List<String> colours,
        List<String> sizes,
        List<String> tags,
        String shop,
        String from,
        String to,
        ProductSort sort,
        int page) {

    /** The orders as the address names them, in the order of the choice. */
    static final List<String> SORTS =
            Arrays.stream(ProductSort.values()).map(Filters::word).toList();

    private static final int MAX_TEXT = 100;
    private static final int MAX_VALUES = 20;
    private static final int MAX_PAGE = 1000;
    private static final int DECIMALS = 2;
    private static final BigDecimal MAX_PRICE = BigDecimal.valueOf(1_000_000_000L);

    /** @param parameters of the request */
    public static Filters of(Map<String, String[]> parameters) {
        String text = first(parameters, "q").strip();
        return new Filters(
                text.substring(0, Math.min(text.length(), MAX_TEXT)),
                all(parameters, "colour"),
                all(parameters, "size"),
                all(parameters, "tag"),
                first(parameters, "shop"),
                price(first(parameters, "from")).isPresent()
                        ? first(parameters, "from").strip()
                        : "",
                price(first(parameters, "to")).isPresent()
                        ? first(parameters, "to").strip()
                        : "",
                sortOf(first(parameters, "sort")),
                pageOf(first(parameters, "page")));
    }

    public ProductQuery query(Optional<String> category, int limit, String language) {
        return new ProductQuery(
                Optional.of(text).filter(words -> !words.isEmpty()),
                category,
                Optional.of(shop).filter(slug -> !slug.isEmpty()),
                colours,
                sizes,
                tags,
                price(from),
                price(to),
                sort,
                page,
                limit,
                language);
    }

    /** The query of an address with all of these but the page; empty, or begins with a question mark. */
    public String address() {
        return write(pairs());
    }

    public String address(int otherPage) {
        return write(Stream.concat(pairs(), pair("page", otherPage == 1 ? "" : Integer.toString(otherPage))));
    }

    /** The address without one value of one filter: what a chip's link leads to. */
    public String without(String name, String value) {
        return write(pairs().filter(
                        pair -> !(pair.name().equals(name) && pair.value().equals(value))));
    }

    /** Only the words, no filter. */
    public String cleared() {
        return write(pair("q", text));
    }

    public boolean isFiltered() {
        return pairs().anyMatch(pair -> !pair.name().equals("q") && !pair.name().equals("sort"));
    }

    /** As in the address: relevance, newest, price-up, price-down. */
    public String sortWord() {
        return word(sort);
    }

    private Stream<Pair> pairs() {
        return Stream.of(
                        pair("q", text),
                        colours.stream().map(value -> new Pair("colour", value)),
                        sizes.stream().map(value -> new Pair("size", value)),
                        tags.stream().map(value -> new Pair("tag", value)),
                        pair("shop", shop),
                        pair("from", from),
                        pair("to", to),
                        pair("sort", sort == ProductSort.RELEVANCE ? "" : sortWord()))
                .flatMap(part -> part);
    }

    private static Stream<Pair> pair(String name, String value) {
        return value.isEmpty() ? Stream.empty() : Stream.of(new Pair(name, value));
    }

    private static String write(Stream<Pair> pairs) {
        List<String> parts = new ArrayList<>();
        pairs.forEach(pair -> parts.add(pair.name() + "=" + URLEncoder.encode(pair.value(), StandardCharsets.UTF_8)));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static Optional<Long> price(String typed) {
        try {
            BigDecimal major = new BigDecimal(typed.strip().replace(',', '.'));
            boolean sensible = major.signum() >= 0 && major.compareTo(MAX_PRICE) < 0;
            return sensible
                    ? Optional.of(major.setScale(DECIMALS, RoundingMode.HALF_UP)
                            .unscaledValue()
                            .longValueExact())
                    : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static String word(ProductSort sort) {
        return sort.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ProductSort sortOf(String typed) {
        return Arrays.stream(ProductSort.values())
                .filter(sort -> word(sort).equals(typed))
                .findFirst()
                .orElse(ProductSort.RELEVANCE);
    }

    private static int pageOf(String typed) {
        return typed.matches("[1-9][0-9]{0,3}") ? Math.min(Integer.parseInt(typed), MAX_PAGE) : 1;
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    private static List<String> all(Map<String, String[]> parameters, String name) {
        return Stream.ofNullable(parameters.get(name))
                .flatMap(Arrays::stream)
                .filter(value -> !value.isBlank())
                .limit(MAX_VALUES)
                .toList();
    }

    private record Pair(String name, String value) {}
}
