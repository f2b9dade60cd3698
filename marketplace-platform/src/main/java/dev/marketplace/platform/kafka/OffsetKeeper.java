package dev.marketplace.platform.kafka;

import java.util.Map;
import java.util.Set;

/** Where a listener that keeps its own offsets wants to start. */
public interface OffsetKeeper {

    /**
     * Asked once per topic, before the first delivery after deployment. It may take its time: nothing is delivered
     * meanwhile.
     *
     * @param partitions all partitions of the topic, never empty
     * @return partition to the offset of the first record wanted, that is, the last one handled plus 1; a partition
     *     that is absent starts at its end; an offset that the broker no longer has starts at the oldest that it has
     * @throws DeliveryFailed when it cannot tell yet (made of whatever the bean throws); it is asked again after a
     *     pause
     */
    Map<Integer, Long> startOffsets(String topic, Set<Integer> partitions) throws DeliveryFailed;
}
