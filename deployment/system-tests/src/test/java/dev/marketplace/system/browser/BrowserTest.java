package dev.marketplace.system.browser;

import dev.marketplace.system.product.SystemTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A system test in a real browser; methods may ask for {@link Windows}. Without a browser it is skipped and says what to
 * install; with {@code CI=true} it fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
@SystemTest
public @interface BrowserTest {}
