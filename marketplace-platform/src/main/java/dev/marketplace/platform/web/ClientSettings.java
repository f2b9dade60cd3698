package dev.marketplace.platform.web;

import dev.marketplace.platform.config.BadSetting;
import dev.marketplace.platform.config.Setting;
import java.util.List;
import java.util.Optional;

/** Whose word about the client of a request is taken. */
public record ClientSettings(
        @Setting(
                key = "marketplace.proxies",
                unit = "IP addresses or networks such as 10.0.0.0/8, comma separated",
                reason = "Proxies whose X-Forwarded-For is believed; without any, the header is ignored.")
        Optional<List<String>> proxies,

        @Setting(
                key = "marketplace.country-header",
                unit = "a header's name",
                reason = "The header in which such a proxy names the client's country; the page of devices shows it.")
        Optional<String> countryHeader) {

    /** Believes nobody but the connection itself. */
    public static final ClientSettings NONE = new ClientSettings(Optional.empty(), Optional.empty());

    public ClientSettings {
        proxies.orElse(List.of())
                .forEach(network -> Network.of(network)
                        .orElseThrow(
                                () -> new BadSetting("marketplace.proxies", network + " is no address or network.")));
    }

    List<Network> networks() {
        return proxies.orElse(List.of()).stream()
                .map(network -> Network.of(network).orElseThrow())
                .toList();
    }
}
