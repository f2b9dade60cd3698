package dev.marketplace.kit.text;

import dev.marketplace.kit.page.Language;
import dev.marketplace.kit.page.Reader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Writes dates as the reader's language does, in the marketplace's time zone. */
@Named("dates")
@RequestScoped
public class DateView {

    private static final Map<Language, String> DAYS =
            Map.of(Language.EN, "EEE d MMM", Language.DE, "EEE d. MMM", Language.AR, "EEEE d MMMM");
    private static final String YEAR = " uuuu";
    private static final String TIME = ", HH:mm";

    private final ZoneId zone = ConfigProvider.getConfig()
            .getOptionalValue("marketplace.time-zone", String.class)
            .map(ZoneId::of)
            .orElse(ZoneId.of("UTC"));

    @Inject
    private Reader reader;

    /** E.g. {@code Thu 3 Dec}. */
    public String day(Instant moment) {
        return write(moment.atZone(zone), "");
    }

    /** As {@link #day(Instant)}; a day has no time zone. */
    public String dayOf(LocalDate day) {
        return write(day, "");
    }

    /** E.g. {@code Thu 3 Dec 2026}. */
    public String fullDay(Instant moment) {
        return write(moment.atZone(zone), YEAR);
    }

    /** E.g. {@code Thu 3 Dec, 14:23}. */
    public String time(Instant moment) {
        return write(moment.atZone(zone), TIME);
    }

    /** For the attribute {@code datetime}: ISO 8601 with offset, to the second. */
    public String machine(Instant moment) {
        ZonedDateTime there = moment.atZone(zone);
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT)
                .format(there);
    }

    /** The year, for the footer. */
    public String year(Instant moment) {
        return Integer.toString(moment.atZone(zone).getYear());
    }

    private String write(TemporalAccessor moment, String more) {
        Language language = reader.getLanguage();
        return DateTimeFormatter.ofPattern(DAYS.get(language) + more, language.formats())
                .withDecimalStyle(DecimalStyle.of(language.formats()))
                .format(moment);
    }
}
