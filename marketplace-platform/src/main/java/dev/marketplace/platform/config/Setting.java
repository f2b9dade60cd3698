package dev.marketplace.platform.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One key of the configuration, written on the component of a settings record that {@link SettingsReader} fills. The
 * generated {@code docs/configuration.md} is made from these.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {

    /** The key in MicroProfile Config, e.g. {@code marketplace.mongodb.uri}. */
    String key();

    /** Other names that are read when the key is absent, in order: the seed's environment variables. */
    String[] alias() default {};

    /** The value when none is given; empty means that there is none and the key must be given, unless optional. */
    String fallback() default "";

    /** What the number counts or how the text is built, e.g. {@code seconds}, {@code host:port, comma separated}. */
    String unit() default "";

    /** What it is for, and why the fallback is what it is: one or two sentences. */
    String reason();

    /** A secret is never printed. */
    boolean secret() default false;
}
