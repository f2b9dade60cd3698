package dev.marketplace.rules;

import java.util.List;

/** Libraries that only some packages may know, so that a change of vendor or version has one place. */
final class Libraries {

    static final List<Home> HOMES = List.of(
            new Home("jakarta.ws.rs", "the API's edge", "dev.marketplace.api"),
            new Home(
                    "jakarta.faces",
                    "pages",
                    "dev.marketplace.kit",
                    "dev.marketplace.web",
                    "dev.marketplace.seller",
                    "dev.marketplace.admin"),
            new Home(
                    "org.primefaces",
                    "the back offices",
                    "dev.marketplace.kit",
                    "dev.marketplace.seller",
                    "dev.marketplace.admin"),
            new Home("com.stripe", "the adapter of the payment port", "dev.marketplace.external.payment.stripe"),
            new Home("jakarta.mail", "the adapter of the mail port", "dev.marketplace.external.mail.smtp"),
            new Home("org.apache.lucene", "the catalogue's index", "dev.marketplace.catalogue.store"),
            new Home("net.coobird", "pictures are made anew in one place", "dev.marketplace.catalogue.control"),
            new Home(
                    "org.owasp",
                    "rich text is cleaned where it is written",
                    "dev.marketplace.catalogue.control",
                    "dev.marketplace.shop.control"),
            new Home(
                    "com.nimbusds",
                    "tokens, and the adapter of the sign-in port",
                    "dev.marketplace.identity.control",
                    "dev.marketplace.external.signin.openid"),
            new Home("com.password4j", "passwords", "dev.marketplace.identity.control"),
            new Home("io.pebbletemplates", "texts of mails", "dev.marketplace.notification.control"),
            new Home("org.apache.kafka", "the broker", "dev.marketplace.platform.kafka", "dev.marketplace.kafka"),
            new Home(
                    "redis.clients",
                    "counters that only Redis' own commands make",
                    "dev.marketplace.platform",
                    "dev.marketplace.identity.control"),
            new Home("com.mongodb", "documents", "dev.marketplace.platform", "dev.marketplace.*.store"),
            new Home("org.bson", "documents", "dev.marketplace.platform", "dev.marketplace.*.store"),
            new Home("org.eclipse.jnosql", "documents", "dev.marketplace.platform", "dev.marketplace.*.store"));

    private Libraries() {}

    /** A library and where it is at home, with the packages below. A star stands for one segment. */
    record Home(String library, String why, String... packages) {

        boolean holds(String packageName) {
            return List.of(packages).stream()
                    .map(home -> home.replace(".", "\\.").replace("*", "[a-z]+") + "(\\..*)?")
                    .anyMatch(packageName::matches);
        }
    }
}
