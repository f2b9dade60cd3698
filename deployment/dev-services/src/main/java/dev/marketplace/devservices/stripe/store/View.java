package dev.marketplace.devservices.stripe.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.stripe.Json;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;

/** A consistent look at what is committed. Objects handed out are the caller's own copies. */
public class View {

    private final Map<Shelf, MVMap<String, String>> maps;

    View(Map<Shelf, MVMap<String, String>> maps) {
        this.maps = maps;
    }

    public Optional<ObjectNode> find(Shelf shelf, String key) {
        return Optional.ofNullable(map(shelf).get(key)).map(Json::parse);
    }

    /**
     * @throws NoSuchElementException when it is not there, which means that the store contradicts itself
     */
    public ObjectNode get(Shelf shelf, String key) {
        return find(shelf, key).orElseThrow(() -> new NoSuchElementException(shelf + " has no " + key));
    }

    /** All of a shelf, oldest first, parsed as they are asked for. */
    public Stream<ObjectNode> oldestFirst(Shelf shelf) {
        return values(shelf, map(shelf).cursor(null));
    }

    /** All of a shelf, newest first, parsed as they are asked for. */
    public Stream<ObjectNode> newestFirst(Shelf shelf) {
        return values(shelf, map(shelf).cursor(null, null, true));
    }

    /** Those that came after the one with this key, oldest first, without it. */
    public Stream<ObjectNode> newerThan(Shelf shelf, String key) {
        String from = map(shelf).higherKey(key);
        return from == null ? Stream.empty() : values(shelf, map(shelf).cursor(from));
    }

    /** Those that came before the one with this key, newest first, without it. */
    public Stream<ObjectNode> olderThan(Shelf shelf, String key) {
        String from = map(shelf).lowerKey(key);
        return from == null ? Stream.empty() : values(shelf, map(shelf).cursor(from, null, true));
    }

    public int size(Shelf shelf) {
        return map(shelf).size();
    }

    MVMap<String, String> map(Shelf shelf) {
        return maps.get(shelf);
    }

    private Stream<ObjectNode> values(Shelf shelf, Iterator<String> keys) {
        Iterable<String> each = () -> keys;
        return StreamSupport.stream(each.spliterator(), false)
                .map(key -> Json.parse(map(shelf).get(key)));
    }
}
