package dev.marketplace.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;

/** What asks the JDK for the time, for chance, or writes to the console. */
final class Forbidden {

    private static final Set<String> CALLS = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.InstantSource.system",
            "java.lang.System.currentTimeMillis",
            "java.util.UUID.randomUUID");

    static final DescribedPredicate<JavaMethodCall> CALL = DescribedPredicate.describe(
            "asks for time or an id",
            call -> CALLS.contains(call.getTargetOwner().getName() + "." + call.getName())
                    && call.getTarget().getRawParameterTypes().isEmpty());

    static final DescribedPredicate<JavaFieldAccess> CONSOLE = DescribedPredicate.describe(
            "is the console",
            access -> access.getTargetOwner().getName().equals("java.lang.System")
                    && Set.of("out", "err").contains(access.getName()));

    private Forbidden() {}
}
