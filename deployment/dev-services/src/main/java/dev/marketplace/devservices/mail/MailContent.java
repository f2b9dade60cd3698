package dev.marketplace.devservices.mail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message's parts.
 *
 * @param headers in the message's order, values decoded; a name may occur more than once
 * @param text the plain part, the first if there are several; empty if there is none
 * @param html likewise the HTML part
 * @param attachments file names, or content types where a part has no name
 */
record MailContent(List<MailHeader> headers, Optional<String> text, Optional<String> html, List<String> attachments) {

    private static final Pattern HREF =
            Pattern.compile("href\\s*=\\s*[\"'](https?://[^\"']+)[\"']", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN = Pattern.compile("https?://[^\\s<>\"')\\]]+");

    /** One line of the message's head. */
    record MailHeader(String name, String value) {}

    /** The web addresses that the message leads to, without repetition, those of the HTML part first. */
    Set<String> links() {
        Set<String> links = new LinkedHashSet<>();
        Matcher inHtml = HREF.matcher(html.orElse(""));
        while (inHtml.find()) {
            links.add(inHtml.group(1).replace("&amp;", "&"));
        }
        Matcher inText = PLAIN.matcher(text.orElse(""));
        while (inText.find()) {
            links.add(inText.group().replaceFirst("[.,;:!?]+$", ""));
        }
        return links;
    }

    /** Gathers parts while a message is walked. */
    static final class Collector {

        private final List<String> attachments = new ArrayList<>();
        private String text;
        private String html;

        void text(String part) {
            text = text == null ? part : text;
        }

        void html(String part) {
            html = html == null ? part : html;
        }

        void attachment(String name) {
            attachments.add(name);
        }

        MailContent content(List<MailHeader> headers) {
            return new MailContent(
                    List.copyOf(headers),
                    Optional.ofNullable(text),
                    Optional.ofNullable(html),
                    List.copyOf(attachments));
        }
    }
}
