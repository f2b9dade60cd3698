package dev.marketplace.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import dev.marketplace.system.browser.BrowserTest;
import dev.marketplace.system.browser.ProfilePages;
import dev.marketplace.system.browser.Scripts;
import dev.marketplace.system.browser.Storefront;
import dev.marketplace.system.browser.Windows;
import dev.marketplace.system.people.Api.Login;
import dev.marketplace.system.people.People;
import dev.marketplace.system.people.Shopper;
import dev.marketplace.system.product.Marketplace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What whoever is signed in does with her account, with JavaScript and without. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProfileST {

    private static final String NEW_PASSWORD = "another short sentence";

    private final Marketplace marketplace;
    private final People people;

    ProfileST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
    }

    @ParameterizedTest
    @EnumSource
    void row_12_a_password_is_changed_and_each_refusal_stands_at_its_field(Scripts scripts, Windows windows) {
        Shopper shopper = people.shopper("Lena Change");
        Page elsewhere = signedIn(shopper, windows.open(scripts));
        Page page = signedIn(shopper, windows.open(scripts));
        ProfilePages profile = new ProfilePages(page, marketplace);

        assertThat(profile.changePassword("not the present one", NEW_PASSWORD, NEW_PASSWORD)
                        .errorAt("currentPassword"))
                .contains("not your present password");
        assertThat(profile.changePassword(shopper.password(), NEW_PASSWORD, "something else")
                        .errorAt("confirmPassword"))
                .contains("not the same");
        assertThat(profile.changePassword(shopper.password(), "password123", "password123")
                        .errorAt("newPassword"))
                .contains("Many people use this password");
        profile.changePassword(shopper.password(), NEW_PASSWORD, NEW_PASSWORD);

        assertThat(profile.said()).contains("Your password is changed");
        assertThat(signIn(shopper.email(), shopper.password())).isEqualTo(401);
        elsewhere.navigate(marketplace.at("/profile").toString());
        elsewhere.locator("#sign-in").waitFor();
    }

    @ParameterizedTest
    @EnumSource
    void row_9_a_session_that_was_ended_lands_on_sign_in_and_comes_back(Scripts scripts, Windows windows) {
        Shopper shopper = people.shopper("Lena Ended");
        Page here = signedIn(shopper, windows.open(scripts));
        Page there = signedIn(shopper, windows.open(scripts));
        there.navigate(marketplace.at("/profile/addresses").toString());
        ProfilePages profile = new ProfilePages(here, marketplace).open("/profile/security");
        assertThat(profile.devices()).hasSize(2).first().asString().contains("This device");

        here.locator("#end-others").click();
        here.locator(".toast").waitFor();
        assertThat(profile.devices()).hasSize(1);
        there.locator("nav.side-nav a[href$='/profile/settings']").click();

        there.locator("#sign-in").waitFor();
        assertThat(there.locator(".toast").innerText()).contains("You were signed out");
        there.locator("#email").fill(shopper.email());
        there.locator("#password").fill(shopper.password());
        there.locator("#sign-in").click();
        there.locator("#rename").waitFor();
        assertThat(there.url()).endsWith("/profile/settings");
    }

    @ParameterizedTest
    @EnumSource
    void row_8_one_device_is_signed_out_and_the_others_stay(Scripts scripts, Windows windows) {
        Shopper shopper = people.shopper("Lena Devices");
        Page there = signedIn(shopper, windows.open(scripts));
        Page here = signedIn(shopper, windows.open(scripts));
        ProfilePages profile = new ProfilePages(here, marketplace).open("/profile/security");

        here.locator(".device button[name=end]").click();
        here.locator(".toast").waitFor();

        assertThat(profile.devices()).hasSize(1);
        there.navigate(marketplace.at("/orders").toString());
        there.locator("#sign-in").waitFor();
    }

    @ParameterizedTest
    @EnumSource
    void row_46_exactly_one_address_is_the_default_always(Scripts scripts, Windows windows) {
        Page page = signedIn(people.shopper("Lena Hofer"), windows.open(scripts));
        ProfilePages profile = new ProfilePages(page, marketplace);

        profile.addAddress("Home", "Neubaugasse 18");
        assertThat(profile.defaults()).singleElement().asString().contains("Neubaugasse 18");
        profile.addAddress("Work", "Gumpendorfer 63").addAddress("Other", "Dorf 4");
        assertThat(profile.defaults()).singleElement().asString().contains("Neubaugasse 18");

        profile.address("Dorf 4").locator("button[name=default]").click();
        page.locator(".toast").waitFor();
        assertThat(profile.defaults()).singleElement().asString().contains("Dorf 4");

        profile.address("Dorf 4").locator("a").first().click();
        assertThat(page.locator("#street").inputValue()).isEqualTo("Dorf 4");
        page.locator("#street").fill("Dorf 44");
        page.locator("#save-address").click();
        page.locator(".toast").waitFor();
        assertThat(profile.defaults())
                .as("the default, with its new words")
                .singleElement()
                .asString()
                .contains("Dorf 44");

        profile.address("Dorf 44").locator("a[href$='/delete']").click();
        page.locator("#delete-address").click();
        page.locator(".toast").waitFor();
        assertThat(page.locator(".address").count()).isEqualTo(2);
        assertThat(profile.defaults()).as("another takes its place").hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void row_121_a_name_a_picture_and_an_address_are_changed(Scripts scripts, Windows windows, @TempDir Path folder)
            throws IOException {
        Shopper shopper = people.shopper("Lena Before");
        Page page = signedIn(shopper, windows.open(scripts));
        ProfilePages profile = new ProfilePages(page, marketplace).open("/profile/settings");

        page.locator("#name").fill("Lena After");
        page.locator("#save-name").click();
        page.locator(".toast").waitFor();
        assertThat(page.locator("#name").inputValue()).isEqualTo("Lena After");

        Path text = Files.writeString(folder.resolve("no-picture.png"), "this is text");
        assertThat(profile.uploadPicture(text).said()).contains("We cannot use this file");
        assertThat(profile.uploadPicture(picture(folder)).said()).contains("Your new picture is in place");
        assertThat(page.locator("img.avatar").isVisible()).isTrue();

        String next = people.newAddress("Lena After");
        page.locator("#newEmail").fill(next);
        page.locator("#currentPassword").fill(shopper.password());
        page.locator("#change-email-now").click();
        page.locator("#code").fill(marketplace.mailbox().code(next));
        page.locator("#confirm-code").click();
        page.locator(".toast").waitFor();
        assertThat(page.locator("#email").innerText()).contains(next);
        assertThat(signIn(next, shopper.password())).isEqualTo(200);
        assertThat(signIn(shopper.email(), shopper.password())).isEqualTo(401);
    }

    @Test
    void row_121_she_takes_her_data_along(Windows windows) throws IOException {
        Page page = signedIn(people.shopper("Lena Export"), windows.open(Scripts.ON));
        new ProfilePages(page, marketplace).open("/profile/settings");

        Download download = page.waitForDownload(() -> page.locator("#export").click());

        assertThat(download.suggestedFilename()).isEqualTo("my-data.zip");
        assertThat(names(download.path())).contains("account.json").allMatch(name -> name.endsWith(".json"));
    }

    @ParameterizedTest
    @EnumSource
    void row_121_she_deletes_her_account(Scripts scripts, Windows windows) {
        Shopper shopper = people.shopper("Lena Leaves");
        Page page = signedIn(shopper, windows.open(scripts));
        ProfilePages profile = new ProfilePages(page, marketplace).open("/profile/delete");
        assertThat(page.locator("main").innerText()).contains("What goes", "What stays", "Your orders");

        page.locator("#password").fill("not her password");
        page.locator("#delete-account").click();
        assertThat(profile.errorAt("password")).contains("not your present password");
        page.locator("#password").fill(shopper.password());
        page.locator("#delete-account").click();

        page.waitForURL(address -> address.endsWith("/goodbye"));
        assertThat(page.locator("h1").innerText()).contains("Goodbye");
        assertThat(signIn(shopper.email(), shopper.password())).isEqualTo(401);
        page.navigate(marketplace.at("/profile").toString());
        page.locator("#sign-in").waitFor();
    }

    private Page signedIn(Shopper shopper, Page page) {
        new Storefront(page, marketplace).account().signIn(shopper);
        return page;
    }

    private int signIn(String email, String password) {
        return people.visitor()
                .post("/sessions", new Login("user", email, password))
                .status();
    }

    private static Path picture(Path folder) throws IOException {
        Path file = folder.resolve("picture.png");
        ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    private static List<String> names(Path archive) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
