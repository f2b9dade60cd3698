package dev.marketplace.shared;

import java.util.Optional;

/**
 * The program that a caller uses, as far as its request tells. Nothing is decided from it but throttles and words on pages.
 *
 * @param address the IP address as the gateway found it; blank if none is known
 * @param userAgent what the program calls itself; blank if it does not
 * @param country ISO 3166-1 alpha-2, if a proxy that we trust named it
 * @param language the language that its user reads in, for mails: en, de or ar
 */
public record Client(String address, String userAgent, Optional<String> country, String language) {

    /** A client of which nothing is known: a job, a listener, a test. */
    public static final Client UNKNOWN = new Client("", "", Optional.empty());

    private static final int NETWORK_GROUPS = 4;

    /** A client that reads English. */
    public Client(String address, String userAgent, Optional<String> country) {
        this(address, userAgent, country, "en");
    }

    /** What throttles count by: an IPv4 address, or the /64 network of an IPv6 one, which a single subscriber owns. */
    public String network() {
        if (!address.contains(":")) {
            return address;
        }
        String[] groups = address.split(":", -1);
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < NETWORK_GROUPS && i < groups.length; i++) {
            network.append(groups[i]).append(':');
        }
        return network.append("/64").toString();
    }
}
