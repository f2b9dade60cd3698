package dev.marketplace.platform.web;

import dev.marketplace.platform.config.SettingsReader;
import dev.marketplace.shared.Client;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.ConfigProvider;

/** Finds out which program sent a request. What it says of itself about its address is believed of our own proxies only. */
public final class Clients {

    private static final int AGENT_LENGTH = 400;
    private static final String FORWARDED = "X-Forwarded-For";

    private Clients() {}

    public static Client of(HttpServletRequest request) {
        return of(request, Holder.SETTINGS);
    }

    static Client of(HttpServletRequest request, ClientSettings settings) {
        List<Network> proxies = settings.networks();
        Predicate<String> ours = address -> proxies.stream().anyMatch(network -> network.holds(address));
        String peer = request.getRemoteAddr() == null ? "" : request.getRemoteAddr();
        boolean forwarded = ours.test(peer);
        Optional<String> country = settings.countryHeader()
                .filter(header -> forwarded)
                .map(request::getHeader)
                .filter(code -> code.matches("[A-Z]{2}"));
        return new Client(
                forwarded ? first(request, ours).orElse(peer) : peer,
                agent(request),
                country,
                ReadingLanguage.of(request));
    }

    /** The last address that is not one of our proxies: those before it are the client's own words. */
    private static Optional<String> first(HttpServletRequest request, Predicate<String> ours) {
        List<String> hops = new ArrayList<>();
        Collections.list(request.getHeaders(FORWARDED))
                .forEach(line ->
                        Arrays.stream(line.split(",")).map(String::strip).forEach(hops::add));
        Collections.reverse(hops);
        return hops.stream().takeWhile(Network::isAddress).filter(ours.negate()).findFirst();
    }

    private static String agent(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        String clean = agent == null ? "" : agent.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.substring(0, Math.min(AGENT_LENGTH, clean.length()));
    }

    /** Read when the first request comes. */
    private static final class Holder {

        private static final ClientSettings SETTINGS = read();

        private static ClientSettings read() {
            try {
                ConfigProvider.getConfig();
            } catch (IllegalStateException noContainer) {
                return ClientSettings.NONE;
            }
            return SettingsReader.ofContainer().read(ClientSettings.class);
        }
    }
}
