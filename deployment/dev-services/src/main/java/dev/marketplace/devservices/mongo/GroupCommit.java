package dev.marketplace.devservices.mongo;

import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets commands write together and answers each only after a commit that holds it. Writing commands share a lock; a
 * commit takes it alone, so that what is stored is always a state between commands. The first writer that has finished
 * commits for all who finished meanwhile.
 *
 * <p>A reader waits for the writes to its collection that it may have seen. So nothing that anyone was told, be it a
 * refusal, rests on a write that can still be lost.
 */
final class GroupCommit {

    private final Runnable commit;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Object committing = new Object();

    /** Number of the newest write begun; raised under the shared lock, so that a commit sees none half done. */
    private final AtomicLong begun = new AtomicLong();

    private final Map<String, Long> newestWrites = new ConcurrentHashMap<>();

    private volatile long committed;
    private volatile RuntimeException failure;

    /** @param commit stores everything that was changed so far, in one piece; must survive the death of the process */
    GroupCommit(Runnable commit) {
        this.commit = commit;
    }

    /** @param target what the command writes to, for {@link #read} */
    <T> T write(String target, Supplier<T> command) {
        long number;
        Supplier<T> outcome;
        lock.readLock().lock();
        try {
            refuseAfterFailure();
            number = begun.incrementAndGet();
            newestWrites.merge(target, number, Math::max);
            outcome = outcomeOf(command);
        } finally {
            lock.readLock().unlock();
        }
        await(number);
        return outcome.get();
    }

    /** A refusal is an outcome, too: its reason may be what another writer has not committed yet. */
    private static <T> Supplier<T> outcomeOf(Supplier<T> command) {
        try {
            T answer = command.get();
            return () -> answer;
        } catch (RuntimeException refusal) {
            return () -> {
                throw refusal;
            };
        }
    }

    <T> T read(String target, Supplier<T> command) {
        T answer = command.get();
        await(newestWrites.getOrDefault(target, 0L));
        return answer;
    }

    /** Runs what must not happen during a command or a commit. */
    void between(Runnable maintenance) {
        synchronized (committing) {
            lock.writeLock().lock();
            try {
                maintenance.run();
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    /** Writing commands so far. */
    long writes() {
        return begun.get();
    }

    private void await(long number) {
        if (committed < number) {
            synchronized (committing) {
                if (committed < number) {
                    commitAll();
                }
            }
        }
    }

    private void commitAll() {
        lock.writeLock().lock();
        try {
            refuseAfterFailure();
            long newest = begun.get();
            commit.run();
            committed = newest;
        } catch (RuntimeException e) {
            failure = e;
            throw new MongoServerException("The embedded MongoDB cannot write its file: " + e.getMessage(), e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void refuseAfterFailure() {
        if (failure != null) {
            throw new MongoServerException(
                    "The embedded MongoDB could not write its file and needs a new start", failure);
        }
    }
}
