package dev.marketplace.catalogue.entity;

import dev.marketplace.shared.PictureRef;
import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;

/** A picture that somebody uploaded. */
@Entity("images")
public class Image {

    @Id
    private String id;

    @Column
    private int schema = 1;

    @Column
    private String owner;

    @Column
    private String fileId;

    @Column
    private String filePath;

    @Column
    private int width;

    @Column
    private int height;

    /** For Jakarta NoSQL. */
    protected Image() {}

    /** @param fileId the image service's id, to remove it by */
    public Image(String id, String owner, String fileId, String filePath, int width, int height) {
        this.id = id;
        this.owner = owner;
        this.fileId = fileId;
        this.filePath = filePath;
        this.width = width;
        this.height = height;
    }

    public String id() {
        return id;
    }

    public String owner() {
        return owner;
    }

    public String fileId() {
        return fileId;
    }

    public PictureRef ref() {
        return new PictureRef(id, filePath, width, height);
    }
}
