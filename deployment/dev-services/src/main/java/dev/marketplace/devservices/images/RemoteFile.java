package dev.marketplace.devservices.images;

import java.io.IOException;
import java.io.InputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Fetches an upload that is given by address. The address comes from a stranger, so nothing is fetched from this
 * machine or a private network, at no step of a redirection. The JDK remembers a name's addresses for 30 seconds,
 * which makes the addresses that were checked those that are used.
 */
final class RemoteFile {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(8);
    private static final int MAX_REDIRECTIONS = 3;

    private final Predicate<InetAddress> allowed;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(ANSWER_WITHIN)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param allowed which addresses may be connected to */
    RemoteFile(Predicate<InetAddress> allowed) {
        this.allowed = allowed;
    }

    /**
     * At most this many bytes and one, so that the caller sees when there are too many.
     *
     * @throws ImageProblem 400 when it may not or cannot be fetched
     */
    byte[] fetch(String address, int maxBytes) {
        try {
            URI next = URI.create(address);
            for (int step = 0; step <= MAX_REDIRECTIONS; step++) {
                check(next);
                HttpRequest request =
                        HttpRequest.newBuilder(next).timeout(ANSWER_WITHIN).build();
                HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
                try (InputStream body = response.body()) {
                    Optional<String> location = response.headers().firstValue("Location");
                    if (response.statusCode() == 200) {
                        return body.readNBytes(maxBytes + 1);
                    }
                    if (response.statusCode() / 100 != 3 || location.isEmpty()) {
                        throw ImageProblem.badRequest("The file's address answers " + response.statusCode() + ".");
                    }
                    next = next.resolve(location.get());
                }
            }
            throw ImageProblem.badRequest("The file's address leads through too many redirections.");
        } catch (IOException | IllegalArgumentException e) {
            throw ImageProblem.badRequest("The file's address cannot be fetched.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ImageProblem.badRequest("The file's address was not fetched in time.");
        }
    }

    private void check(URI address) throws UnknownHostException {
        if (address.getHost() == null || !Set.of("http", "https").contains(String.valueOf(address.getScheme()))) {
            throw ImageProblem.badRequest("The file's address must begin with http:// or https://.");
        }
        for (InetAddress each : InetAddress.getAllByName(address.getHost())) {
            if (!allowed.test(each)) {
                throw ImageProblem.badRequest("The file's address lies in a private network.");
            }
        }
    }

    /** Whether it lies in the open internet; source: the special-purpose registries of RFC 6890. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        if (address instanceof Inet6Address) {
            // global unicast without documentation, Teredo and 6to4, which can wrap a private IPv4 address
            return (first & 0xE0) == 0x20 && !(first == 0x20 && second <= 0x02);
        }
        boolean carrierOrBenchmark = first == 100 && (second & 0xC0) == 64 || first == 198 && (second & 0xFE) == 18;
        return first != 0 && first < 224 && !carrierOrBenchmark && !(first == 192 && second == 0);
    }
}
