package dev.marketplace.shop.control;

import dev.marketplace.shared.Scope;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Prepares the room. */
@Singleton
@Startup
public class ShopStartup {

    @Inject
    private ShopStore shops;

    @PostConstruct
    void start() {
        shops.prepare(Scope.MAIN);
    }
}
