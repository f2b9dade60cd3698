package dev.marketplace.notification.control;

import dev.marketplace.notification.entity.QueuedMail;
import dev.marketplace.shared.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where mails wait. */
public interface MailStore {

    /** Makes its indexes; called at every start. */
    void prepare(Scope scope);

    /** @return false if there is one with this id, sent or not */
    boolean insert(Scope scope, QueuedMail mail);

    /** Ids of mails whose next try is due. */
    List<String> due(Scope scope, Instant now, int limit);

    /** Takes a mail for one try; empty if it is sent, given up, or another one has it. */
    Optional<QueuedMail> take(Scope scope, String id);

    /** A server took it: what it said is forgotten. */
    void sent(Scope scope, String id, Instant at);

    /**
     * It was not taken.
     *
     * @param next when to try again; empty to give up and forget what it said
     */
    void failed(Scope scope, String id, String reason, Optional<Instant> next);
}
