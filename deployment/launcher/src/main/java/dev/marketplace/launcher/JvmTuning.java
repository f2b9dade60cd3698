package dev.marketplace.launcher;

import java.util.List;

/** How Payara's JVM is tuned: for a quick start or for throughput. */
enum JvmTuning {
    /** Only the first compiler and the smallest collector: halves the CPU of a start, costs throughput under load. */
    TEST(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")),
    /** As the domain has it. */
    PRODUCTION(List.of());

    private final List<String> flags;

    JvmTuning(List<String> flags) {
        this.flags = flags;
    }

    List<String> flags() {
        return flags;
    }

    static JvmTuning of(String text) {
        return switch (text) {
            case "test" -> TEST;
            case "production" -> PRODUCTION;
            default -> throw new LaunchFailure("marketplace.jvm is \"" + text + "\", but must be test or production.");
        };
    }
}
