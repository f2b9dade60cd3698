package dev.marketplace.kafka;

import dev.marketplace.platform.config.BadSetting;
import dev.marketplace.platform.config.NodeRole;
import dev.marketplace.platform.config.PlatformSettings;
import dev.marketplace.platform.config.SettingsReader;
import dev.marketplace.platform.correlation.Log;
import dev.marketplace.platform.kafka.EventPublisher;
import dev.marketplace.platform.kafka.KafkaBatchListener;
import dev.marketplace.platform.kafka.KafkaEventPublisher;
import dev.marketplace.platform.kafka.KafkaLoggers;
import dev.marketplace.platform.kafka.KafkaRecordListener;
import dev.marketplace.platform.kafka.KafkaReplayListener;
import dev.marketplace.platform.kafka.KafkaSettings;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.InvalidPropertyException;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.resource.spi.work.WorkManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.transaction.xa.XAResource;

/** The adapter as the container sees it: gives each activated bean a consumer and a thread. */
public class KafkaResourceAdapter implements ResourceAdapter {

    private static final Log LOG = Log.of(KafkaResourceAdapter.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    /** The container's pool has no thread to give: rather a deployment that fails than a bean that is never called. */
    private static final long START_PATIENCE_MILLIS = 30_000;

    private final Supplier<KafkaSettings> settings;
    private final Supplier<NodeRole> nodeRole;
    private final Map<MessageEndpointFactory, EndpointConsumer> consumers = new ConcurrentHashMap<>();
    private WorkManager workManager;
    private EventPublisher publisher;

    /** For the container; settings come from its configuration. */
    public KafkaResourceAdapter() {
        this(
                () -> SettingsReader.ofContainer().read(KafkaSettings.class),
                () -> SettingsReader.ofContainer().read(PlatformSettings.class).nodeRole());
    }

    KafkaResourceAdapter(Supplier<KafkaSettings> settings, Supplier<NodeRole> nodeRole) {
        this.settings = settings;
        this.nodeRole = nodeRole;
    }

    @Override
    public void start(BootstrapContext context) {
        KafkaLoggers.quieten();
        workManager = context.getWorkManager();
    }

    @Override
    public void stop() {
        end(List.copyOf(consumers.values()));
        consumers.clear();
        synchronized (this) {
            if (publisher != null) {
                publisher.close();
                publisher = null;
            }
        }
    }

    @Override
    public void endpointActivation(MessageEndpointFactory factory, ActivationSpec spec) throws ResourceException {
        if (!(spec instanceof KafkaActivationSpec kafka)) {
            throw new NotSupportedException("not an activation spec of this adapter: " + spec);
        }
        kafka.validate();
        boolean singleRecords = takesSingleRecords(factory, kafka);
        try {
            if (kafka.isGroup() && nodeRole.get() == NodeRole.API) {
                LOG.info("Kafka: {0} is left to other nodes, this one has the role api", kafka);
                return;
            }
            KafkaSettings broker = settings.get();
            EndpointConsumer consumer = new EndpointConsumer(
                    broker,
                    Reading.of(kafka, singleRecords),
                    new Bean(factory),
                    new DeadLetterOffice(publisher(broker)),
                    kafka.toString());
            workManager.startWork(consumer, START_PATIENCE_MILLIS, null, null);
            consumers.put(factory, consumer);
        } catch (BadSetting e) {
            // SettingsAtDeployment ends the deployment with these words; thrown from here, Payara would hide them
            // behind
            // "EJB Container initialization error"
            LOG.warning("Kafka: {0} is not read: {1}", kafka, e.getMessage());
        }
    }

    @Override
    public void endpointDeactivation(MessageEndpointFactory factory, ActivationSpec spec) {
        EndpointConsumer consumer = consumers.remove(factory);
        if (consumer != null) {
            end(List.of(consumer));
        }
    }

    /** Nothing to recover: deliveries take part in no transaction. */
    @Override
    public XAResource[] getXAResources(ActivationSpec[] specs) {
        return new XAResource[0];
    }

    private static boolean takesSingleRecords(MessageEndpointFactory factory, KafkaActivationSpec spec)
            throws InvalidPropertyException {
        Class<?> bean = factory.getEndpointClass();
        boolean singleRecords = KafkaRecordListener.class.isAssignableFrom(bean);
        if (!singleRecords && !KafkaBatchListener.class.isAssignableFrom(bean)) {
            throw new InvalidPropertyException(bean.getName() + " implements no Kafka listener interface");
        }
        if (singleRecords) {
            spec.validateForSingleRecords();
        }
        if (KafkaReplayListener.class.isAssignableFrom(bean) && spec.isGroup()) {
            throw new InvalidPropertyException("Kafka activation property deliveryMode: " + bean.getName()
                    + " keeps its own offsets and needs every-node");
        }
        return singleRecords;
    }

    private synchronized EventPublisher publisher(KafkaSettings broker) {
        if (publisher == null) {
            publisher = new KafkaEventPublisher(broker);
        }
        return publisher;
    }

    private static void end(List<EndpointConsumer> ending) {
        ending.forEach(EndpointConsumer::requestStop);
        try {
            for (EndpointConsumer consumer : ending) {
                if (!consumer.awaitEnd(STOP_PATIENCE)) {
                    LOG.warning(
                            "Kafka: a bean is still busy after {0} s; what it does now may come again",
                            STOP_PATIENCE.toSeconds());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
