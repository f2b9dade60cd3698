package dev.marketplace.identity.entity;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;

/** A shopper's delivery address. */
@Entity("addresses")
public class Address {

    @Id
    private String id;

    @Column
    private int schema = 1;

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

    @Column
    private boolean isDefault;

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

    public boolean isDefault() {
        return isDefault;
    }

    /** Makes it the one that is offered first, or no longer. */
    public Address asDefault(boolean chosen) {
        this.isDefault = chosen;
        return this;
    }
}
