package dev.marketplace.administration.boundary;

import dev.marketplace.platform.health.HealthChecks;
import dev.marketplace.platform.job.JobStatus;
import dev.marketplace.platform.job.Jobs;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.NotFound;
import dev.marketplace.shared.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** What those who run the marketplace see of its machinery. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Operations {

    @Inject
    private Jobs jobs;

    @Inject
    private HealthChecks health;

    /**
     * By name.
     *
     * @throws dev.marketplace.shared.NotAllowed unless an admin asks
     */
    public List<JobStatus> jobs(Caller caller) {
        caller.require(Role.ADMIN);
        return jobs.statuses();
    }

    /**
     * Runs a job now and waits for its end.
     *
     * @return false if it runs somewhere else just now
     * @throws NotFound if there is no such job; dev.marketplace.shared.NotAllowed unless an admin asks
     */
    public boolean run(Caller caller, String name) {
        caller.require(Role.ADMIN);
        if (jobs.statuses().stream().noneMatch(job -> job.name().equals(name))) {
            throw new NotFound("job");
        }
        return jobs.runNow(name);
    }

    /** Each dependency of this node: {@code up}, or what is wrong. For the health page, which shows outsiders less. */
    public Map<String, String> health() {
        return health.run();
    }
}
