package dev.marketplace.devservices.mongo;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import dev.marketplace.devservices.faults.KillPoints;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Runs each command of a client within a {@link GroupCommit}, and lets drills strike before a command begins and after
 * it is durable but not yet answered. Commands that change the set of collections or indexes run alone.
 */
final class DurableBackend implements MongoBackend {

    private final MongoBackend backend;
    private final MVStore store;
    private final GroupCommit commits;
    private final KillPoints killPoints;
    private final ReentrantReadWriteLock schema = new ReentrantReadWriteLock();

    DurableBackend(MongoBackend backend, MVStore store, GroupCommit commits, KillPoints killPoints) {
        this.backend = backend;
        this.store = store;
        this.commits = commits;
        this.killPoints = killPoints;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document query = message.getDocument();
        return execute(Command.of(message.getDatabaseName(), query), () -> backend.handleMessage(message));
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return execute(Command.of(database, query), () -> backend.handleCommand(channel, database, command, query));
    }

    private Document execute(Command command, Supplier<Document> execution) {
        if (command.kind() == Command.Kind.SERVER) {
            return answered(execution);
        }
        killPoints.before(command.call());
        Document answer = answered(() -> inTurn(command, execution));
        killPoints.after(command.call());
        return answer;
    }

    private Document inTurn(Command command, Supplier<Document> execution) {
        var turn = command.kind() == Command.Kind.SCHEMA ? schema.writeLock() : schema.readLock();
        turn.lock();
        // pages that a long scan still reads are not overwritten meanwhile
        MVStore.TxCounter reading = store.registerVersionUsage();
        try {
            return command.kind() == Command.Kind.READ
                    ? commits.read(command.target(), execution)
                    : commits.write(command.target(), execution);
        } finally {
            store.deregisterVersionUsage(reading);
            turn.unlock();
        }
    }

    /** A refusal is an answer; thrown on, the wire handler would log each with its stack. */
    private static Document answered(Supplier<Document> execution) {
        try {
            return execution.get();
        } catch (MongoServerException refusal) {
            Document answer = new Document("ok", 0.0).append("errmsg", refusal.getMessageWithoutErrorCode());
            if (refusal instanceof MongoServerError error) {
                answer.append("code", error.getCode());
                answer.putIfNotNull("codeName", error.getCodeName());
            }
            return answer;
        }
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return backend.handleQuery(query);
    }

    @Override
    public void dropDatabase(String database) {
        Command drop = new Command(Command.Kind.SCHEMA, "dropDatabase " + database, database);
        inTurn(drop, () -> {
            backend.dropDatabase(database);
            return new Document();
        });
    }

    @Override
    public void handleClose(Channel channel) {
        backend.handleClose(channel);
    }

    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        return backend.getCurrentOperations(query);
    }

    @Override
    public Document getServerStatus() {
        return backend.getServerStatus();
    }

    @Override
    public void close() {
        backend.close();
    }

    @Override
    public void closeCursors(List<Long> cursorIds) {
        backend.closeCursors(cursorIds);
    }

    @Override
    public Clock getClock() {
        return backend.getClock();
    }

    @Override
    public void enableOplog() {
        backend.enableOplog();
    }

    @Override
    public void disableOplog() {
        backend.disableOplog();
    }

    @Override
    public MongoDatabase resolveDatabase(String database) {
        return backend.resolveDatabase(database);
    }

    @Override
    public MongoBackend version(MongoVersion version) {
        backend.version(version);
        return this;
    }
}
