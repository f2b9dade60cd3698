package dev.marketplace.platform.nosql;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.DataRepository;
import jakarta.data.repository.Repository;
import jakarta.nosql.Embeddable;
import jakarta.nosql.Entity;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.jnosql.mapping.NoSQLRepository;
import org.eclipse.jnosql.mapping.metadata.ClassScanner;

/**
 * The mapped classes and repositories below {@code dev.marketplace}. JNoSQL's own scanner reads every class of every
 * library of the EAR, 9 of a deployment's 19 seconds.
 */
public final class OwnClasses implements ClassScanner {

    private static final Set<Class<?>> STANDARD =
            Set.of(CrudRepository.class, BasicRepository.class, NoSQLRepository.class, DataRepository.class);

    private final Set<Class<?>> entities;
    private final Set<Class<?>> embeddables;
    private final Set<Class<?>> repositories;

    /** Made by {@link java.util.ServiceLoader} while the application is deployed. */
    public OwnClasses() {
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        ClassGraph graph = new ClassGraph()
                .enableAnnotationInfo()
                .acceptPackages("dev.marketplace")
                .overrideClassLoaders(application)
                .disableModuleScanning();
        try (ScanResult found = graph.scan()) {
            entities = annotated(found, Entity.class);
            embeddables = annotated(found, Embeddable.class);
            repositories = annotated(found, Repository.class);
        }
    }

    private static Set<Class<?>> annotated(ScanResult found, Class<? extends Annotation> mark) {
        return Collections.unmodifiableSet(
                new HashSet<>(found.getClassesWithAnnotation(mark).loadClasses()));
    }

    @Override
    public Set<Class<?>> entities() {
        return entities;
    }

    @Override
    public Set<Class<?>> embeddables() {
        return embeddables;
    }

    @Override
    public Set<Class<?>> repositories() {
        return repositories(DataRepository.class::isAssignableFrom);
    }

    @Override
    public <T extends DataRepository<?, ?>> Set<Class<?>> repositories(Class<T> filter) {
        return repositories(type -> directInterfaces(type).contains(filter));
    }

    @Override
    public Set<Class<?>> repositoriesStandard() {
        return repositories(type -> directInterfaces(type).stream().anyMatch(STANDARD::contains));
    }

    @Override
    public Set<Class<?>> customRepositories() {
        return repositories(Predicate.not(DataRepository.class::isAssignableFrom));
    }

    private Set<Class<?>> repositories(Predicate<Class<?>> wanted) {
        return repositories.stream().filter(Class::isInterface).filter(wanted).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Class<?>> directInterfaces(Class<?> type) {
        return Arrays.asList(type.getInterfaces());
    }
}
