package dev.marketplace.identity.entity;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;
import java.util.Comparator;

/** A shopper's delivery address. */
@Entity("addresses")
public class Address {

    @Id
    private String id;

    @Column
    private int schema = 2;

    @Column
    private String owner;

    @Column
    private String label;

    @Column
    private String name;

    @Column
    private String street;

    @Column
    private String city;

    @Column
    private String zip;

    @Column
    private String country;

    /** Of the schema before: the default of addresses that were never chosen since. */
    @Column
    private boolean isDefault;

    @Column
    private long chosenAt;

    /** For Jakarta NoSQL. */
    protected Address() {}

    /** @param owner the shopper's account id */
    public Address(
            String id,
            String owner,
            String label,
            String name,
            String street,
            String city,
            String zip,
            String country) {
        this.id = id;
        this.owner = owner;
        this.label = label;
        this.name = name;
        this.street = street;
        this.city = city;
        this.zip = zip;
        this.country = country;
    }

    public String id() {
        return id;
    }

    public String owner() {
        return owner;
    }

    public String label() {
        return label;
    }

    public String name() {
        return name;
    }

    public String street() {
        return street;
    }

    public String city() {
        return city;
    }

    public String zip() {
        return zip;
    }

    public String country() {
        return country;
    }

    /** Makes it the one that is offered first, until another is chosen later. */
    public Address chosenAt(Instant now) {
        this.chosenAt = now.toEpochMilli();
        return this;
    }

    /** Other words for the same address: it stays the default if it is. */
    public Address with(
            String newLabel, String newName, String newStreet, String newCity, String newZip, String newCountry) {
        this.label = newLabel;
        this.name = newName;
        this.street = newStreet;
        this.city = newCity;
        this.zip = newZip;
        this.country = newCountry;
        return this;
    }

    /**
     * The default of somebody's addresses is the one that was chosen last: there is always exactly one, whatever happens
     * at the same time. This order puts it first, then the newest.
     */
    public static Comparator<Address> defaultFirst() {
        return Comparator.comparingLong((Address address) -> address.chosenAt)
                .thenComparing(address -> address.isDefault)
                .thenComparing(Address::id)
                .reversed();
    }
}
