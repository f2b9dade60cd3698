package dev.marketplace.platform.job;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import dev.marketplace.platform.config.NodeRole;
import dev.marketplace.platform.config.PlatformSettings;
import dev.marketplace.platform.correlation.Correlation;
import dev.marketplace.platform.correlation.Log;
import dev.marketplace.platform.mongo.Documents;
import dev.marketplace.platform.time.RealTime;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Ids;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Runs jobs: each when its time has come by the marketplace's clock, on the one node that wins the lease in the job's
 * document. The document {@code {_id, owner, leaseUntil, lastRun, lastResult, nextRun}} is also what operators see.
 */
@ApplicationScoped
public class Jobs {

    private static final Log LOG = Log.of(Jobs.class);
    private static final String COLLECTION = "jobs";
    private static final Duration LEASE = Duration.ofMinutes(2);

    @Inject
    private Documents documents;

    @Inject
    private PlatformSettings settings;

    @Inject
    private InstantSource clock;

    @Inject
    private Ids ids;

    private final Map<String, Job> jobs = new ConcurrentHashMap<>();

    protected Jobs() {}

    /** For use without a container. */
    public Jobs(Documents documents, PlatformSettings settings, InstantSource clock, Ids ids) {
        this.documents = documents;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    /** Called by the room at its start. */
    public void register(Job job) {
        jobs.put(job.name(), job);
        try {
            collection()
                    .insertOne(new Document("_id", job.name())
                            .append("schema", 1)
                            .append("leaseUntil", Date.from(Instant.EPOCH))
                            .append("nextRun", Date.from(clock.instant())));
        } catch (MongoException e) {
            if (!Documents.isDuplicateKey(e)) {
                throw e;
            }
        }
    }

    /**
     * Starts what is due; called every second or so, by one thread of each node.
     *
     * @param executor runs the jobs, so that a long one does not hold up the others
     */
    public void tick(Executor executor) {
        if (settings.nodeRole() == NodeRole.API) {
            return;
        }
        for (Document due : collection().find(lte("nextRun", clock.instant())).into(new ArrayList<>())) {
            Optional.ofNullable(jobs.get(due.getString("_id")))
                    .ifPresent(job -> executor.execute(() -> runIfFree(job, lte("nextRun", clock.instant()))));
        }
    }

    /**
     * Runs a job now, whatever its time, unless it runs somewhere.
     *
     * @return false if another node has it or there is no such job here
     */
    public boolean runNow(String name) {
        Job job = jobs.get(name);
        return job != null && runIfFree(job, exists("nextRun"));
    }

    /** What each job did last, in the order of their names. */
    public List<JobStatus> statuses() {
        return collection()
                .find()
                .sort(new Document("_id", 1))
                .map(JobStatus::of)
                .into(new ArrayList<>());
    }

    /** @param condition beside the lease; a job that another runner has just done is no longer due */
    private boolean runIfFree(Job job, Bson condition) {
        String owner = ids.next("run");
        // Leases are about processes: they end by the computer's time, not by the movable clock.
        Instant now = RealTime.now();
        boolean won = collection()
                        .updateOne(
                                and(eq("_id", job.name()), lte("leaseUntil", now), condition),
                                combine(set("owner", owner), set("leaseUntil", now.plus(LEASE))))
                        .getModifiedCount()
                == 1;
        if (won) {
            finish(job, owner, result(job, owner));
        }
        return won;
    }

    private String result(Job job, String correlationId) {
        return Correlation.get(correlationId, () -> {
            try {
                return job.work().run(Caller.system(job.name(), Scope.MAIN, correlationId));
            } catch (Exception e) {
                LOG.error(e, "Job {0} failed, it is tried again at its next time", job.name());
                return "failed: " + e;
            }
        });
    }

    private void finish(Job job, String owner, String result) {
        Instant now = clock.instant();
        collection()
                .updateOne(
                        and(eq("_id", job.name()), eq("owner", owner)),
                        combine(
                                set("leaseUntil", Instant.EPOCH),
                                set("lastRun", now),
                                set("lastResult", result),
                                set("nextRun", now.plus(job.every()))));
    }

    private MongoCollection<Document> collection() {
        return documents.collection(Scope.MAIN, COLLECTION);
    }
}
