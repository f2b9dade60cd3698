package dev.marketplace.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The product's own classes, as the reactor built them. */
final class Product {

    /** What is deployed; stand-ins, launcher and tests follow other rules. */
    private static final List<String> MODULES = List.of(
            "marketplace-platform",
            "marketplace-kafka-rar",
            "marketplace-ejb",
            "marketplace-api",
            "marketplace-faces-kit",
            "marketplace-web",
            "seller-faces",
            "admin-faces");

    private static JavaClasses classes;

    private Product() {}

    /** The repository's folder. */
    static Path root() {
        return Path.of("").toAbsolutePath().getParent().getParent();
    }

    /** The folders of its modules, from the root, and others. */
    static List<String> modulesAnd(String... others) {
        return Stream.concat(MODULES.stream(), Stream.of(others)).toList();
    }

    static synchronized JavaClasses classes() {
        if (classes == null) {
            classes = new ClassFileImporter()
                    .importPaths(MODULES.stream()
                            .map(module -> root().resolve(module).resolve("target/classes"))
                            .filter(Files::isDirectory)
                            .toList());
        }
        return classes;
    }
}
