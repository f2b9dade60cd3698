package dev.marketplace.notification.entity;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;

/** Something that happened, for one receiver. */
@Entity("notifications")
public class Notification {

    @Id
    private String id;

    @Column
    private int schema = 1;

    @Column
    private String receiver;

    @Column
    private String type;

    @Column
    private String title;

    @Column
    private String message;

    @Column
    private String link;

    @Column
    private boolean isRead;

    @Column
    private long createdAt;

    /** For Jakarta NoSQL. */
    protected Notification() {}

    /**
     * @param receiver an account's id, or {@link Receivers#ADMINS}
     * @param type of the event that caused it
     * @param link a path of the receiver's portal
     */
    public Notification(
            String id, String receiver, String type, String title, String message, String link, Instant createdAt) {
        this.id = id;
        this.receiver = receiver;
        this.type = type;
        this.title = title;
        this.message = message;
        this.link = link;
        this.createdAt = createdAt.toEpochMilli();
    }

    public String id() {
        return id;
    }

    public String receiver() {
        return receiver;
    }

    public String type() {
        return type;
    }

    public String title() {
        return title;
    }

    public String message() {
        return message;
    }

    public String link() {
        return link;
    }

    public boolean isRead() {
        return isRead;
    }

    public Instant createdAt() {
        return Instant.ofEpochMilli(createdAt);
    }

    /** Marks it read. */
    public Notification read() {
        this.isRead = true;
        return this;
    }
}
