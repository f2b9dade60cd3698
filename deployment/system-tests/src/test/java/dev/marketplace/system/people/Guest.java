package dev.marketplace.system.people;

import dev.marketplace.system.product.Marketplace;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Somebody with a browser of her own, at a network address that no other test asks from: what she does counts for her
 * alone. Paths begin at the root, so that she can use the pages, the API and the seed's addresses.
 */
public final class Guest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTE = 256;

    private final Marketplace marketplace;
    private final From from;
    private final Cookies cookies = new Cookies();

    private Guest(Marketplace marketplace, From from) {
        this.marketplace = marketplace;
        this.from = from;
    }

    public static Guest of(Marketplace marketplace) {
        // 127.0.0.0/16 is where the other tests are
        String address = "127." + (1 + RANDOM.nextInt(BYTE - 2)) + "." + RANDOM.nextInt(BYTE) + "."
                + (1 + RANDOM.nextInt(BYTE - 2));
        return new Guest(marketplace, new From(address));
    }

    /** Another browser at the same address. */
    public Guest otherBrowser() {
        return new Guest(marketplace, from);
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** @param body anything that Jackson writes; text is sent as it is */
    public Answer post(String path, Object body, String... headers) {
        return send("POST", path, Http.text(body), headers);
    }

    public Answer put(String path, Object body, String... headers) {
        return send("PUT", path, Http.text(body), headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, "", headers);
    }

    /** Sends her cookies and keeps those of the answer. */
    public Answer send(String method, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(Arrays.asList(headers));
        all.addAll(Arrays.asList(cookies.header()));
        return cookies.keep(from.send(method, marketplace.at(path), body, all.toArray(String[]::new)));
    }

    public Cookies cookies() {
        return cookies;
    }
}
