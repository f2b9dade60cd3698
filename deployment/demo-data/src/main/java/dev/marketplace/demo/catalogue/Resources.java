package dev.marketplace.demo.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files this module ships, by their path below {@code demo/}. */
public final class Resources {

    /** Some properties have one value written without brackets; a key nobody reads is an error in the data. */
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    private Resources() {}

    /** The file's text; fails with {@link UncheckedIOException} when there is no such file. */
    public static String text(String path) {
        try (InputStream in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's JSON as {@code type}; fails with {@link UncheckedIOException} when it is missing or does not fit. */
    public static <T> T json(String path, TypeReference<T> type) {
        try (InputStream in = open(path)) {
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": " + e.getMessage(), e);
        }
    }

    private static InputStream open(String path) throws IOException {
        InputStream in = Resources.class.getResourceAsStream("/demo/" + path);
        if (in == null) {
            throw new FileNotFoundException("demo/" + path);
        }
        return in;
    }
}
