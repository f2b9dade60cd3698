package dev.marketplace.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.marketplace.platform.config.Setting;
import dev.marketplace.rules.Rooms.Room;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A key of the configuration and the record that declares it. */
record DeclaredSetting(Class<?> record, RecordComponent component, Setting setting) {

    /** All of the application, the platform's first, then as their records are named. */
    static List<DeclaredSetting> all(JavaClasses product) {
        return product.stream()
                .filter(type -> type.isRecord() && declares(type))
                .map(JavaClass::reflect)
                .sorted(Comparator.comparing((Class<?> type) -> order(type)).thenComparing(Class::getName))
                .flatMap(DeclaredSetting::of)
                .toList();
    }

    /** The environment variable that MicroProfile Config reads for the key. */
    String variable() {
        return setting.key().replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    boolean isOptional() {
        return component.getType() == Optional.class;
    }

    /** The room, port or part of the platform whose setting it is. */
    String owner() {
        String[] parts = record.getPackageName().replace(Rooms.BASE, "").split("\\.");
        boolean room = Rooms.ALL.stream().map(Room::name).anyMatch(parts[0]::equals);
        return room ? parts[0] : parts[0] + "." + parts[1];
    }

    private static Stream<DeclaredSetting> of(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Setting.class))
                .map(component -> new DeclaredSetting(type, component, component.getAnnotation(Setting.class)));
    }

    /** The annotation is only on record components, which class files keep apart from fields. */
    private static boolean declares(JavaClass type) {
        return type.getName().endsWith("Settings")
                && of(type.reflect()).findAny().isPresent();
    }

    private static int order(Class<?> type) {
        String name = type.getPackageName();
        return name.endsWith("platform.config") ? 0 : name.startsWith(Rooms.BASE + "platform") ? 1 : 2;
    }
}
