package dev.marketplace.identity.control;

import dev.marketplace.identity.entity.Account;
import dev.marketplace.identity.entity.Address;
import dev.marketplace.identity.entity.Session;
import dev.marketplace.platform.mongo.Values;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs what the marketplace knows of a person: a ZIP with one JSON file for each kind. */
@ApplicationScoped
public class Archive {

    private final AddressStore addresses;
    private final SessionStore sessions;
    private final Iterable<PersonalData> rooms;

    @Inject
    public Archive(AddressStore addresses, SessionStore sessions, @Any Instance<PersonalData> rooms) {
        this(addresses, sessions, (Iterable<PersonalData>) rooms);
    }

    /** For use without a container. */
    public Archive(AddressStore addresses, SessionStore sessions, Iterable<PersonalData> rooms) {
        this.addresses = addresses;
        this.sessions = sessions;
        this.rooms = rooms;
    }

    protected Archive() {
        this(null, null, (Iterable<PersonalData>) null);
    }

    public byte[] of(Caller caller, Account account) {
        Map<String, Map<String, Object>> files = new LinkedHashMap<>();
        files.put("account", account(account));
        files.put(
                "addresses",
                Map.of(
                        "addresses",
                        addresses.of(account.id()).stream()
                                .sorted(Address.defaultFirst())
                                .map(Archive::address)
                                .toList()));
        files.put(
                "sessions",
                Map.of(
                        "sessions",
                        sessions.of(caller.scope(), account.id()).stream()
                                .map(Archive::session)
                                .toList()));
        rooms.forEach(room -> files.put(room.name(), room.of(caller)));
        return zip(files);
    }

    private static byte[] zip(Map<String, Map<String, Object>> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, Map<String, Object>> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey() + ".json"));
                zip.write(Values.json(file.getValue()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, Object> account(Account account) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("id", account.id());
        file.put("name", account.name());
        file.put("email", account.email());
        account.phone().ifPresent(phone -> file.put("phone", phone));
        account.country().ifPresent(country -> file.put("country", country));
        file.put("createdAt", account.createdAt().toString());
        return file;
    }

    private static Map<String, Object> address(Address address) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("label", address.label());
        file.put("name", address.name());
        file.put("street", address.street());
        file.put("city", address.city());
        file.put("zip", address.zip());
        file.put("country", address.country());
        return file;
    }

    private static Map<String, Object> session(Session session) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("portal", session.audience().word());
        file.put("device", session.use().device());
        session.use().country().ifPresent(country -> file.put("country", country));
        file.put("startedAt", session.use().startedAt().toString());
        file.put("lastUsedAt", session.use().lastUsedAt().toString());
        return file;
    }
}
