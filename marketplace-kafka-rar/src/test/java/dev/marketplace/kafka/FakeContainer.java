package dev.marketplace.kafka;

import dev.marketplace.platform.config.NodeRole;
import dev.marketplace.platform.kafka.KafkaSettings;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.XATerminator;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.resource.spi.work.ExecutionContext;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkContext;
import jakarta.resource.spi.work.WorkListener;
import jakarta.resource.spi.work.WorkManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.transaction.xa.XAResource;

/** As much of a Jakarta EE container as the adapter sees: it starts work on threads and makes endpoints. */
final class FakeContainer implements AutoCloseable {

    private final KafkaResourceAdapter adapter;
    private final Map<Factory, KafkaActivationSpec> active = new LinkedHashMap<>();

    FakeContainer(KafkaSettings settings) {
        this(settings, NodeRole.ALL);
    }

    FakeContainer(KafkaSettings settings, NodeRole role) {
        adapter = new KafkaResourceAdapter(() -> settings, () -> role);
        adapter.start(new Context());
    }

    /** Deploys a message-driven bean. */
    Factory deploy(Object bean, KafkaActivationSpec spec) throws Exception {
        return deploy(bean, spec, 0);
    }

    /** Deploys a bean that is not ready for the first calls. */
    Factory deploy(Object bean, KafkaActivationSpec spec, int refusals) throws Exception {
        Factory factory = new Factory(bean, refusals);
        adapter.endpointActivation(factory, spec);
        active.put(factory, spec);
        return factory;
    }

    void undeploy(Factory factory) {
        adapter.endpointDeactivation(factory, active.remove(factory));
    }

    @Override
    public void close() {
        List.copyOf(active.keySet()).forEach(this::undeploy);
        adapter.stop();
    }

    /** Makes endpoints of one bean. */
    static final class Factory implements MessageEndpointFactory {

        private final Object bean;
        private final AtomicInteger refusals;

        private Factory(Object bean, int refusals) {
            this.bean = bean;
            this.refusals = new AtomicInteger(refusals);
        }

        @Override
        public MessageEndpoint createEndpoint(XAResource resource) throws UnavailableException {
            if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new UnavailableException("still deploying");
            }
            Class<?>[] types = Stream.concat(Stream.of(MessageEndpoint.class), interfaces(bean.getClass()).stream())
                    .toArray(Class<?>[]::new);
            ClassLoader loader = getClass().getClassLoader();
            return (MessageEndpoint) Proxy.newProxyInstance(loader, types, (proxy, method, args) -> call(method, args));
        }

        private Object call(Method method, Object[] arguments) throws Throwable {
            if (method.getDeclaringClass() == MessageEndpoint.class) {
                return null;
            }
            try {
                return method.invoke(bean, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private static List<Class<?>> interfaces(Class<?> type) {
            List<Class<?>> all = new ArrayList<>();
            for (Class<?> each = type; each != null; each = each.getSuperclass()) {
                all.addAll(List.of(each.getInterfaces()));
            }
            return all;
        }

        @Override
        public MessageEndpoint createEndpoint(XAResource resource, long timeout) throws UnavailableException {
            return createEndpoint(resource);
        }

        @Override
        public boolean isDeliveryTransacted(Method method) {
            return false;
        }

        @Override
        public String getActivationName() {
            return bean.getClass().getName();
        }

        @Override
        public Class<?> getEndpointClass() {
            return bean.getClass();
        }
    }

    private static final class Context implements BootstrapContext {

        @Override
        public WorkManager getWorkManager() {
            return new Threads();
        }

        @Override
        public XATerminator getXATerminator() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Timer createTimer() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isContextSupported(Class<? extends WorkContext> type) {
            return false;
        }

        @Override
        public jakarta.transaction.TransactionSynchronizationRegistry getTransactionSynchronizationRegistry() {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Threads implements WorkManager {

        @Override
        public void doWork(Work work) {
            work.run();
        }

        @Override
        public void doWork(Work work, long patience, ExecutionContext context, WorkListener listener) {
            work.run();
        }

        @Override
        public long startWork(Work work) {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            // as in a container: a loader that knows nothing of Kafka
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
            thread.start();
            return 0;
        }

        @Override
        public long startWork(Work work, long patience, ExecutionContext context, WorkListener listener) {
            return startWork(work);
        }

        @Override
        public void scheduleWork(Work work) {
            startWork(work);
        }

        @Override
        public void scheduleWork(Work work, long patience, ExecutionContext context, WorkListener listener) {
            startWork(work);
        }
    }
}
