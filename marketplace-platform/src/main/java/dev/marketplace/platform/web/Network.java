package dev.marketplace.platform.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A range of IP addresses: one address, or a prefix as RFC 4632 writes it. */
record Network(byte[] address, int prefix) {

    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

    /** Only literals, so that no name is ever looked up. */
    private static final Pattern LITERAL =
            Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}|[0-9A-Fa-f:.]{0,45}:[0-9A-Fa-f:.]{0,45}");

    /** Empty if it is no address and no network. */
    static Optional<Network> of(String text) {
        String[] parts = text.strip().split("/", -1);
        return bytes(parts[0]).flatMap(bytes -> {
            int bits = bytes.length * Byte.SIZE;
            if (parts.length == 1) {
                return Optional.of(new Network(bytes, bits));
            }
            boolean good = parts.length == 2 && parts[1].matches("\\d{1,3}") && Integer.parseInt(parts[1]) <= bits;
            return good ? Optional.of(new Network(bytes, Integer.parseInt(parts[1]))) : Optional.empty();
        });
    }

    /** @param literal an address; anything else lies in no network */
    boolean holds(String literal) {
        return bytes(literal).filter(this::holds).isPresent();
    }

    private boolean holds(byte[] other) {
        if (other.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 1 << (Byte.SIZE - 1 - bit % Byte.SIZE);
            if ((address[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text is an IP address. */
    static boolean isAddress(String text) {
        return bytes(text).isPresent();
    }

    private static Optional<byte[]> bytes(String literal) {
        try {
            return LITERAL.matcher(literal).matches()
                    ? Optional.of(InetAddress.getByName(literal).getAddress())
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
