package dev.marketplace.catalogue.entity;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;

/** A category of the tree, at the top or one below. */
@Entity("categories")
public class Category {

    /** {@code top} or {@code top/child}. */
    @Id
    private String path;

    @Column
    private int schema = 1;

    @Column
    private int position;

    @Column
    private String english;

    @Column
    private String german;

    @Column
    private String arabic;

    /** For Jakarta NoSQL. */
    protected Category() {}

    public Category(String path, int position, String english, String german, String arabic) {
        this.path = path;
        this.position = position;
        this.english = english;
        this.german = german;
        this.arabic = arabic;
    }

    public String path() {
        return path;
    }

    public String slug() {
        return path.substring(path.indexOf('/') + 1);
    }

    public boolean top() {
        return path.indexOf('/') < 0;
    }

    /** The path of the category above; its own at the top. */
    public String topPath() {
        return top() ? path : path.substring(0, path.indexOf('/'));
    }

    public int position() {
        return position;
    }

    /** In the language, else in English. */
    public String name(String language) {
        return switch (language) {
            case "de" -> german;
            case "ar" -> arabic;
            default -> english;
        };
    }
}
