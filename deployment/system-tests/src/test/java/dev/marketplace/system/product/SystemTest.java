package dev.marketplace.system.product;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the running product. The first one starts it, the end of the test run stops it. Constructors and methods may
 * ask for {@link Marketplace} and {@link dev.marketplace.system.people.People}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ProductExtension.class)
public @interface SystemTest {}
