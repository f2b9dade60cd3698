package dev.marketplace.identity.boundary;

import static dev.marketplace.identity.IdentityRoom.PASSWORD;
import static dev.marketplace.identity.IdentityRoom.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.identity.IdentityRoom;
import dev.marketplace.identity.ShopStillOpen;
import dev.marketplace.identity.StillAdministrator;
import dev.marketplace.identity.WrongCredentials;
import dev.marketplace.identity.entity.Account;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.Scope;
import dev.marketplace.testing.Eventually;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known of a person: handed over, and erased. */
class PersonalRecordsTest {

    private static final String LENA = "lena@example.com";

    private final IdentityRoom room = new IdentityRoom();
    private Account account;
    private Caller lena;

    @BeforeEach
    void account() {
        account = room.account(LENA, Role.USER);
        lena = room.signedIn(Audience.USER, LENA);
        room.addresses.add(lena, new AddAddress("Home", "Lena", "Neubaugasse 18", "Vienna", "1070", "AT", true));
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void all_that_is_known_comes_as_a_zip_of_json_without_a_secret() throws IOException {
        Map<String, String> files = files(room.personalRecords.export(lena));
        assertThat(files.keySet()).containsExactly("account.json", "addresses.json", "sessions.json", "stars.json");
        assertThat(Document.parse(files.get("account.json"))).containsEntry("email", LENA);
        assertThat(files.get("addresses.json")).contains("Neubaugasse 18");
        assertThat(files.get("sessions.json")).contains("Unknown device");
        assertThat(Document.parse(files.get("stars.json"))).containsEntry("by", lena.id());
        assertThat(files.values()).noneMatch(file -> file.contains("$argon2") || file.contains("seed"));
        assertThatThrownBy(() -> room.personalRecords.export(VISITOR)).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void who_leaves_is_nobody_here_any_more() {
        room.links.insert(Scope.MAIN, "https://id.example.com", "s1", lena.id());
        room.personalRecords.erase(lena, PASSWORD);

        assertThat(room.accounts.find(Scope.MAIN, account.id()).orElseThrow()).satisfies(left -> {
            assertThat(left.name()).isEqualTo("Deleted account");
            assertThat(left.email()).endsWith("@deleted.invalid");
            assertThat(left.passwordHash()).isEmpty();
            assertThat(left.roles()).isEmpty();
        });
        assertThat(room.database.collection("users").find().first().toJson())
                .doesNotContain(LENA)
                .doesNotContain("argon2")
                .doesNotContain("devices");
        assertThat(room.addressStore.of(account.id())).isEmpty();
        assertThat(room.links.accountOf(Scope.MAIN, "https://id.example.com", "s1"))
                .isEmpty();
        assertThat(room.database.collection("sessions").countDocuments()).isZero();
        assertThat(room.mails)
                .last()
                .satisfies(mail -> assertThat(mail.template()).isEqualTo("account-erased"));
        assertThatThrownBy(() -> room.signedIn(Audience.USER, LENA)).isInstanceOf(WrongCredentials.class);
        Eventually.holds(() ->
                assertThat(room.database.published()).extracting(Event::type).contains("identity.account-erased"));

        room.account(LENA, Role.USER);
        assertThat(room.signedIn(Audience.USER, LENA).id())
                .as("she may come back")
                .isNotEqualTo(account.id());
    }

    @Test
    void who_has_a_shop_runs_the_marketplace_or_lacks_the_password_stays() {
        assertThatThrownBy(() -> room.personalRecords.erase(lena, "not mine")).isInstanceOf(InvalidInput.class);
        room.account("potter@example.com", Role.SELLER);
        Caller potter = room.signedIn(Audience.SELLER, "potter@example.com");
        room.shopOpen = true;
        assertThatThrownBy(() -> room.personalRecords.erase(potter, PASSWORD)).isInstanceOf(ShopStillOpen.class);
        room.shopOpen = false;
        room.personalRecords.erase(potter, PASSWORD);
        room.account("boss@example.com", Role.USER, Role.ADMIN);
        Caller boss = room.signedIn(Audience.USER, "boss@example.com");
        assertThatThrownBy(() -> room.personalRecords.erase(boss, PASSWORD)).isInstanceOf(StillAdministrator.class);
        assertThat(room.signedIn(Audience.USER, LENA)).isNotNull();
    }

    private static Map<String, String> files(byte[] bytes) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
