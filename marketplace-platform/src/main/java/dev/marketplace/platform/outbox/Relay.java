package dev.marketplace.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pullAll;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import dev.marketplace.platform.correlation.Correlation;
import dev.marketplace.platform.correlation.Log;
import dev.marketplace.platform.kafka.EventNotPublished;
import dev.marketplace.platform.kafka.EventPublisher;
import dev.marketplace.platform.mongo.Documents;
import dev.marketplace.platform.mongo.Indexes;
import dev.marketplace.platform.time.RealTime;
import dev.marketplace.shared.Scope;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bson.Document;

/**
 * Sends what outboxes hold, in the order of each aggregate's sequence, and takes it out once the broker has it. Two relays
 * at once send the same events with the same ids and sequences, which consumers tell apart.
 */
@ApplicationScoped
public class Relay {

    private static final Log LOG = Log.of(Relay.class);
    private static final int THREADS = 2;
    private static final int QUEUE = 1_000;
    private static final int SWEPT_AT_ONCE = 200;
    private static final Duration SENT_WITHIN = Duration.ofSeconds(10);
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(3);

    @Inject
    private Documents documents;

    @Inject
    private EventPublisher publisher;

    @Inject
    private Indexes indexes;

    private ThreadPoolExecutor threads;
    private volatile Instant restUntil = Instant.MIN;

    protected Relay() {}

    /** For use without a container: it runs until {@link #stop}. */
    public Relay(Documents documents, EventPublisher publisher, Indexes indexes) {
        this.documents = documents;
        this.publisher = publisher;
        this.indexes = indexes;
        start();
    }

    @PostConstruct
    void start() {
        indexes.ensure(Scope.MAIN, Pending.COLLECTION, Indexes.on("leaseUntil"));
        threads =
                new ThreadPoolExecutor(THREADS, THREADS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), work -> {
                    Thread thread = new Thread(work, "outbox-relay");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Sends soon, on a thread of its own; what cannot be taken now is left to the sweep. */
    void soon(Pending pending, String token) {
        List<String> tokens = List.of(token);
        if (RealTime.now().isBefore(restUntil)) {
            release(pending, tokens);
            return;
        }
        try {
            threads.execute(() -> attempt(pending, tokens));
        } catch (RejectedExecutionException e) {
            release(pending, tokens);
        }
    }

    /**
     * Sends what is overdue: left by a process that died, or while the broker was away. Longest waiting first, and what
     * fails goes to the end, so that one that can never be sent does not keep the others back.
     *
     * @return how many documents were looked at
     */
    public int sweep(Scope scope) {
        Instant now = RealTime.now();
        MongoCollection<Document> notes = documents.collection(scope, Pending.COLLECTION);
        List<Document> due = notes.find(lt("leaseUntil", now))
                .sort(ascending("leaseUntil"))
                .limit(SWEPT_AT_ONCE)
                .into(new ArrayList<>());
        for (Document note : due) {
            boolean mine = notes.updateOne(
                                    and(eq("_id", note.getString("_id")), lt("leaseUntil", now)),
                                    set("leaseUntil", RealTime.now().plus(Outbox.GRACE)))
                            .getModifiedCount()
                    == 1;
            Pending pending = new Pending(scope, note.getString("collection"), note.getString("document"));
            if (mine && !attempt(pending, note.getList("tokens", String.class))) {
                return due.indexOf(note);
            }
        }
        return due.size();
    }

    /** @return false if it is of no use to try another one now */
    private boolean attempt(Pending pending, List<String> tokens) {
        try {
            while (sendOnce(pending)) {
                // what was added meanwhile follows
            }
            finish(pending, tokens);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            LOG.warning("Events of {0} are not sent yet, the sweep will try again: {1}", pending.id(), e.toString());
            release(pending, tokens);
            if (brokerAway(e)) {
                restUntil = RealTime.now().plus(REST_AFTER_FAILURE);
                return false;
            }
            return true;
        }
    }

    private static boolean brokerAway(Exception e) {
        return e instanceof TimeoutException
                || e.getCause() instanceof EventNotPublished refused && refused.isBrokerAway();
    }

    private boolean sendOnce(Pending pending) throws Exception {
        MongoCollection<Document> source = documents.collection(pending.scope(), pending.collection());
        Document document = source.find(eq("_id", pending.document()))
                .projection(include("outbox", "sequence"))
                .first();
        List<Document> outbox = document == null ? List.of() : document.getList("outbox", Document.class, List.of());
        if (outbox.isEmpty()) {
            return false;
        }
        long last = document.get("sequence", Number.class).longValue();
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < outbox.size(); i++) {
            Event event = Event.ofDocument(outbox.get(i)).withSequence(last - outbox.size() + i + 1);
            publisher
                    .publish(
                            event.topic(),
                            event.aggregate(),
                            event.toJson(),
                            Map.of(Correlation.KAFKA_HEADER, event.correlationId()))
                    .toCompletableFuture()
                    .get(SENT_WITHIN.toSeconds(), TimeUnit.SECONDS);
            sent.add(event.id());
        }
        source.updateOne(eq("_id", pending.document()), pull("outbox", in("id", sent)));
        return true;
    }

    private void finish(Pending pending, List<String> tokens) {
        MongoCollection<Document> notes = documents.collection(pending.scope(), Pending.COLLECTION);
        notes.updateOne(eq("_id", pending.id()), pullAll("tokens", tokens));
        notes.deleteOne(and(eq("_id", pending.id()), size("tokens", 0)));
    }

    /**
     * Makes it due at once, unless somebody else has noted a write too: that one may not have been written yet, and a sweep
     * that came before it would take its note away.
     */
    private void release(Pending pending, List<String> tokens) {
        try {
            documents
                    .collection(pending.scope(), Pending.COLLECTION)
                    .updateOne(and(eq("_id", pending.id()), eq("tokens", tokens)), set("leaseUntil", RealTime.now()));
        } catch (RuntimeException e) {
            LOG.fine("{0} stays noted until its lease ends: {1}", pending.id(), e.toString());
        }
    }

    @PreDestroy
    public void stop() {
        threads.shutdownNow();
    }
}
