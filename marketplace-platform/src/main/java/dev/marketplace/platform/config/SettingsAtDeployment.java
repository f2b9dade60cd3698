package dev.marketplace.platform.config;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads every settings record while the application is deployed, and asks what cannot be done without, so that
 * {@code asadmin deploy} itself answers with the name of a key that is missing or bad. What a start-up bean throws later is found in the server's log only.
 */
public class SettingsAtDeployment implements Extension {

    private final SortedSet<Class<? extends Record>> records = new TreeSet<>(Comparator.comparing(Class::getName));

    <T extends Record> void collect(@Observes ProcessAnnotatedType<T> event) {
        Class<T> type = event.getAnnotatedType().getJavaClass();
        if (type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.isAnnotationPresent(Setting.class))) {
            records.add(type);
        }
    }

    void check(@Observes AfterDeploymentValidation event) {
        SettingsReader reader = SettingsReader.ofContainer();
        List<String> problems = new ArrayList<>();
        for (Class<? extends Record> type : records) {
            try {
                reader.readAndReach(type);
            } catch (BadSetting e) {
                problems.add(e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            // one problem of several lines: of several, Payara would print every stack trace
            event.addDeploymentProblem(new DeploymentException(String.join("\n", problems)));
        }
    }
}
