package dev.marketplace.devservices.openid;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.marketplace.devservices.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everybody with an account here: the same person keeps the same subject, over restarts too. */
final class People {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private List<Person> all;

    private People(Path file, List<Person> all) {
        this.file = file;
        this.all = all;
    }

    /** With three people to try at the first start. */
    static People in(Path folder) throws IOException {
        Path file = folder.resolve("people.json");
        if (Files.exists(file)) {
            return new People(file, JSON.readValue(file.toFile(), new TypeReference<List<Person>>() {}));
        }
        People people = new People(file, List.of());
        people.write(List.of(
                new Person(Secrets.subject(), "noor.haddad@example.com", true, "Noor Haddad"),
                new Person(Secrets.subject(), "jonas.lind@example.com", true, "Jonas Lind"),
                new Person(Secrets.subject(), "mia.torres@example.com", false, "Mia Torres")));
        return people;
    }

    synchronized List<Person> all() {
        return all;
    }

    synchronized Optional<Person> bySubject(String subject) {
        return all.stream().filter(one -> one.subject().equals(subject)).findFirst();
    }

    /**
     * The account of this address, changed to what is said now, or a new one.
     *
     * @param subject empty for the one that the address had, or a new one; another changes it, which the real provider
     *     never does
     */
    synchronized Person say(String subject, String email, boolean emailVerified, String name) {
        String kept = all.stream()
                .filter(one -> one.email().equalsIgnoreCase(email))
                .map(Person::subject)
                .findFirst()
                .orElseGet(Secrets::subject);
        Person person = new Person(subject.isEmpty() ? kept : subject, email, emailVerified, name);
        List<Person> next = new ArrayList<>(all);
        next.removeIf(
                one -> one.subject().equals(person.subject()) || one.email().equalsIgnoreCase(email));
        next.add(person);
        try {
            write(List.copyOf(next));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return person;
    }

    private void write(List<Person> people) throws IOException {
        AtomicFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(people));
        all = people;
    }
}
