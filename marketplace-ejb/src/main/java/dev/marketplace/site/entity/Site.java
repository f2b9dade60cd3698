package dev.marketplace.site.entity;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;

/** A marketplace's face. */
@Entity("site")
public class Site {

    @Id
    private String id;

    @Column
    private int schema = 1;

    @Column
    private String name;

    @Column
    private String currency;

    @Column
    private String contactEmail;

    /** For Jakarta NoSQL. */
    protected Site() {}

    /** @param id the marketplace's name */
    public Site(String id, String name, String currency, String contactEmail) {
        this.id = id;
        this.name = name;
        this.currency = currency;
        this.contactEmail = contactEmail;
    }

    public String name() {
        return name;
    }

    public String currency() {
        return currency;
    }

    public String contactEmail() {
        return contactEmail;
    }
}
