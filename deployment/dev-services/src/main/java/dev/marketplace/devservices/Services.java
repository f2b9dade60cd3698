package dev.marketplace.devservices;

import dev.marketplace.devservices.console.ConsoleService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which stand-ins there are: the one place to add one. */
final class Services {

    private Services() {}

    /**
     * New, unstarted services in the order of their lines and, backwards, of their end; the console last, since it shows
     * the others.
     *
     * @throws IllegalArgumentException when the board names as external what no service here could be
     */
    static List<EmbeddedService> inOrder(Board board, LocalWorkbench workbench) {
        List<EmbeddedService> services = new ArrayList<>(List.of());
        Set<String> names = services.stream().map(EmbeddedService::name).collect(Collectors.toSet());
        if (!names.containsAll(board.external())) {
            throw new IllegalArgumentException(
                    "marketplace.external is " + board.external() + ", but known services are " + names);
        }
        services.removeIf(service -> board.external().contains(service.name()));
        services.add(new ConsoleService(board, workbench.clock(), workbench.killPoints()));
        return services;
    }
}
