package dev.marketplace.web.part;

import dev.marketplace.identity.boundary.AddAddress;
import dev.marketplace.identity.boundary.AddressView;
import dev.marketplace.kit.page.FieldErrors;
import dev.marketplace.kit.page.Reader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A delivery address as it is being typed; the form is the same at the checkout and in the account. */
@Named
@RequestScoped
public class AddressForm {

    private static final List<String> LABELS = List.of("Home", "Work", "Other");
    private static final String FIRST_COUNTRY = "AT";

    @Inject
    private Reader reader;

    private final FieldErrors errors = new FieldErrors();
    private String label = "Home";
    private String name;
    private String street;
    private String zip;
    private String city;
    private String country = FIRST_COUNTRY;

    /** @param isDefault whether it becomes the shopper's default */
    public AddAddress command(boolean isDefault) {
        return new AddAddress(label, name, street, city, zip, country, isDefault);
    }

    /** Begins with what is saved. */
    public void show(AddressView address) {
        label = address.label();
        name = address.name();
        street = address.street();
        zip = address.zip();
        city = address.city();
        country = address.country();
    }

    public FieldErrors getErrors() {
        return errors;
    }

    /** The labels that an address can have, as the door takes them. */
    public List<String> getLabels() {
        return LABELS;
    }

    /** All countries of ISO 3166, by their names in the reader's language. */
    public List<Country> getCountries() {
        Locale words = reader.getLanguage().words();
        Comparator<Object> order = Collator.getInstance(words);
        return Stream.of(Locale.getISOCountries())
                .map(code -> new Country(code, nameOf(code)))
                .sorted(Comparator.comparing(Country::name, order))
                .toList();
    }

    /** The name of a country in the reader's language. @param code ISO 3166-1 alpha-2 */
    public String nameOf(String code) {
        return new Locale("", code).getDisplayCountry(reader.getLanguage().words());
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getZip() {
        return zip;
    }

    public void setZip(String zip) {
        this.zip = zip;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    /** @param code ISO 3166-1 alpha-2 */
    public record Country(String code, String name) {}
}
