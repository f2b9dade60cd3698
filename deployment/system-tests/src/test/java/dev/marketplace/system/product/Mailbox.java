package dev.marketplace.system.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marketplace.system.people.Http;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The mailbox that all mail of the embedded mail server ends up in. */
public final class Mailbox {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final URI console;

    Mailbox(URI console) {
        this.console = console;
    }

    /** A message; {@code id} rises with each. */
    public record Mail(long id, String messageId, String subject, String text) {

        /** The addresses that the text leads to, in its order. */
        public List<URI> links() {
            return LINK.matcher(text)
                    .results()
                    .map(link -> URI.create(link.group()))
                    .toList();
        }
    }

    /** All mail to this address, the newest first or last as the mailbox has it. */
    public List<Mail> to(String address) {
        String path = "/api/mail?limit=1000&to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
        JsonNode mails = Http.get(console.resolve(path)).json();
        return StreamSupport.stream(mails.spliterator(), false)
                .map(mail -> new Mail(
                        mail.path("id").asLong(),
                        mail.path("messageId").asText(),
                        mail.path("subject").asText(),
                        mail.path("text").asText()))
                .toList();
    }

    /** The code that registers this address, as soon as it has arrived. */
    public String code(String address) {
        return Await.present(
                "a code for " + address + " arrives",
                Await.SOON,
                () -> to(address).stream()
                        .map(mail -> CODE.matcher(mail.text()))
                        .filter(Matcher::find)
                        .map(Matcher::group)
                        .reduce((earlier, later) -> later));
    }

    /** The code in the newest of so many messages with one, as soon as that many have arrived. */
    public String newestCode(String address, int messages) {
        return Await.present("code " + messages + " for " + address + " arrives", Await.SOON, () -> {
            List<Mail> mails = to(address).stream()
                    .filter(mail -> CODE.matcher(mail.text()).find())
                    .sorted(Comparator.comparingLong(Mail::id))
                    .toList();
            return mails.size() < messages
                    ? Optional.empty()
                    : CODE.matcher(mails.get(mails.size() - 1).text())
                            .results()
                            .map(MatchResult::group)
                            .findFirst();
        });
    }

    /** The code in the mail of this address whose text has these words, as soon as it has arrived. */
    public String code(String address, String words) {
        Matcher code = CODE.matcher(mail(address, words).text());
        assertThat(code.find()).as("a code in the mail with \"" + words + "\"").isTrue();
        return code.group();
    }

    /** The mail whose text has these words, as soon as it has arrived. */
    public Mail mail(String address, String words) {
        return Await.present(
                "mail with \"" + words + "\" arrives at " + address, Await.SOON, () -> find(address, words));
    }

    /** How many different messages with these words came, counted by Message-ID. */
    public long count(String address, String words) {
        return to(address).stream()
                .filter(mail -> mail.text().contains(words))
                .map(Mail::messageId)
                .distinct()
                .count();
    }

    private Optional<Mail> find(String address, String words) {
        return to(address).stream().filter(mail -> mail.text().contains(words)).findFirst();
    }
}
