package dev.marketplace.launcher;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The three listeners that are open: storefront, admin, and operators' metrics. The others of a domain (IIOP, JMX, JMS, TLS, debugger) are switched off by
 * {@code set-up.asadmin}, which runs before the domain's second start.
 */
record PayaraPorts(int http, int admin, int operators) {

    /** As set-up.asadmin has it. */
    private static final int OPERATORS_PORT = 8090;

    /**
     * The storefront's port is what people know, so a taken one is an error; the others may move.
     *
     * @throws LaunchFailure when the wanted HTTP port is taken
     */
    static PayaraPorts choose(LaunchOptions options, StateFile state) {
        int wanted = options.httpPort();
        if (wanted != 0 && !Ports.isFree(wanted)) {
            throw new LaunchFailure("Port " + wanted + " is taken by another program. Start with another one for the"
                    + " storefront: -Dmarketplace.http.port=PORT (or MARKETPLACE_HTTP_PORT=PORT).");
        }
        int http = wanted != 0 ? wanted : Ports.firstFree(state.number("http.port"));
        int admin = Ports.firstFree(state.number("admin.port"), options.adminPort());
        state.put("http.port", http);
        state.put("admin.port", admin);
        int operators = Ports.firstFree(state.number("operators.port"), options.httpPort() == 0 ? 0 : OPERATORS_PORT);
        state.put("operators.port", operators);
        return new PayaraPorts(http, admin, operators);
    }

    /** For {@code create-domain}: free ports for what is open during the set-up only. */
    String others() {
        return Stream.of(
                        "domain.jmxPort",
                        "http.ssl.port",
                        "orb.listener.port",
                        "orb.ssl.port",
                        "orb.mutualauth.port",
                        "jms.port",
                        "osgi.shell.telnet.port",
                        "java.debugger.port")
                .map(name -> name + "=" + Ports.firstFree())
                .collect(Collectors.joining(":"));
    }
}
