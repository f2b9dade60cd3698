package dev.marketplace.kit.text;

import dev.marketplace.kit.page.Choice;
import dev.marketplace.kit.page.Reader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The countries of ISO 3166, by their names in the reader's language. */
@Named("countries")
@RequestScoped
public class CountryView {

    @Inject
    private Reader reader;

    @Inject
    private PeopleView people;

    private List<Choice> all;

    public List<Choice> getAll() {
        if (all == null) {
            Comparator<Object> order = Collator.getInstance(reader.getLanguage().words());
            all = Stream.of(Locale.getISOCountries())
                    .map(code -> new Choice(code, people.country(code)))
                    .sorted(Comparator.comparing(Choice::label, order))
                    .toList();
        }
        return all;
    }
}
