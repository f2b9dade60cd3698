package dev.marketplace.devservices;

import dev.marketplace.devservices.console.ConsoleService;
import dev.marketplace.devservices.images.ImageService;
import dev.marketplace.devservices.kafka.KafkaService;
import dev.marketplace.devservices.mail.MailService;
import dev.marketplace.devservices.mongo.MongoService;
import dev.marketplace.devservices.openid.OpenIdService;
import dev.marketplace.devservices.stripe.StripeService;
import dev.marketplace.devservices.web.WebPages;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which stand-ins there are: the one place to add one. */
final class Services {

    private Services() {}

    /** New ones in the order of their lines and, backwards, of their end. */
    private static List<EmbeddedService> all() {
        return List.of(
                new MongoService(),
                new KafkaService(),
                new MailService(),
                new StripeService(),
                new ImageService(),
                new OpenIdService());
    }

    /** What {@code marketplace.external} may name, in the same order. */
    static Set<String> names() {
        return all().stream().map(EmbeddedService::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Unstarted services without those that the board names as external; the console last, since it shows the others.
     *
     * @throws IllegalArgumentException when the board names as external what no service here could be
     */
    static List<EmbeddedService> inOrder(Board board, LocalWorkbench workbench) {
        if (!names().containsAll(board.external())) {
            throw new IllegalArgumentException(
                    "marketplace.external is " + board.external() + ", but known services are " + names());
        }
        List<EmbeddedService> services = new ArrayList<>(all());
        services.removeIf(service -> board.external().contains(service.name()));
        List<WebPages> pages = services.stream()
                .filter(WebPages.class::isInstance)
                .map(WebPages.class::cast)
                .toList();
        services.add(new ConsoleService(board, pages, workbench.clock(), workbench.killPoints()));
        return services;
    }
}
