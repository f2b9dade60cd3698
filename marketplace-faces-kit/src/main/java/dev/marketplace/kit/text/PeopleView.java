package dev.marketplace.kit.text;

import dev.marketplace.kit.page.Reader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.BreakIterator;
import java.util.Locale;

/** Writes what stands for a person and where she lives. */
@Named("people")
@RequestScoped
public class PeopleView {

    private static final int LETTERS = 2;

    @Inject
    private Reader reader;

    /** One or two letters that stand for a name, e.g. {@code IC} for Inês Carvalho. */
    public String initials(String name) {
        StringBuilder initials = new StringBuilder();
        int words = 0;
        for (String word : name.strip().split("\\s+")) {
            if (!word.isEmpty() && Character.isLetter(word.codePointAt(0)) && words < LETTERS) {
                BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
                letters.setText(word);
                initials.append(word, 0, letters.next());
                words++;
            }
        }
        return initials.toString().toUpperCase(Locale.ROOT);
    }

    /** A country's name in the reader's language. @param code ISO 3166-1 alpha-2 */
    public String country(String code) {
        return new Locale.Builder()
                .setRegion(code)
                .build()
                .getDisplayCountry(reader.getLanguage().words());
    }
}
