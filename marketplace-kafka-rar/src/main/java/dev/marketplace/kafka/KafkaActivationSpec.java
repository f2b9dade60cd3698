package dev.marketplace.kafka;

import dev.marketplace.platform.kafka.KafkaActivation;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.InvalidPropertyException;
import jakarta.resource.spi.ResourceAdapter;
import java.util.Arrays;
import java.util.List;

/** What a message-driven bean asks for, see {@link KafkaActivation}. The container fills it through its setters. */
public class KafkaActivationSpec implements ActivationSpec {

    private static final String TOPIC_NAME = "[A-Za-z0-9._-]{1,249}";
    private static final int DEFAULT_BATCH_SIZE = 500;
    private static final int DEFAULT_MAX_ATTEMPTS = 10;

    private ResourceAdapter resourceAdapter;
    private String topics;
    private String deliveryMode = KafkaActivation.GROUP;
    private String group;
    private Integer batchSize;
    private Integer batchMillis;
    private Integer maxAttempts = DEFAULT_MAX_ATTEMPTS;

    @Override
    public void validate() throws InvalidPropertyException {
        require(topics != null && !topicList().isEmpty(), "topics: it is missing");
        require(
                topicList().stream().allMatch(topic -> topic.matches(TOPIC_NAME)),
                "topics: \"" + topics + "\" is no list of topics");
        require(
                isGroup() || KafkaActivation.EVERY_NODE.equals(deliveryMode),
                "deliveryMode: \"" + deliveryMode + "\" must be group or every-node");
        boolean named = group != null && !group.isBlank();
        require(named || !isGroup(), "group: it is missing, deliveryMode group needs it");
        require(!named || isGroup(), "group: deliveryMode every-node has none");
        require(batchSize == null || batchSize >= 1 && batchSize <= 5_000, "batchSize: must be 1 to 5000");
        require(batchMillis == null || batchMillis >= 0 && batchMillis <= 60_000, "batchMillis: must be 0 to 60000");
        require(maxAttempts != null && maxAttempts >= 1 && maxAttempts <= 100, "maxAttempts: must be 1 to 100");
    }

    /** For a listener that takes single records, which has no batch to set. */
    void validateForSingleRecords() throws InvalidPropertyException {
        require(batchSize == null && batchMillis == null, "batchSize, batchMillis: the bean takes records one by one");
    }

    private static void require(boolean right, String problem) throws InvalidPropertyException {
        if (!right) {
            throw new InvalidPropertyException("Kafka activation property " + problem);
        }
    }

    boolean isGroup() {
        return KafkaActivation.GROUP.equals(deliveryMode);
    }

    List<String> topicList() {
        return Arrays.stream(topics.split(","))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .toList();
    }

    int batchSizeOrDefault() {
        return batchSize == null ? DEFAULT_BATCH_SIZE : batchSize;
    }

    int batchMillisOrDefault() {
        return batchMillis == null ? 0 : batchMillis;
    }

    @Override
    public ResourceAdapter getResourceAdapter() {
        return resourceAdapter;
    }

    @Override
    public void setResourceAdapter(ResourceAdapter adapter) throws ResourceException {
        if (resourceAdapter != null && resourceAdapter != adapter) {
            throw new ResourceException("the activation spec belongs to another adapter already");
        }
        resourceAdapter = adapter;
    }

    public String getTopics() {
        return topics;
    }

    public void setTopics(String topics) {
        this.topics = topics;
    }

    public String getDeliveryMode() {
        return deliveryMode;
    }

    public void setDeliveryMode(String deliveryMode) {
        this.deliveryMode = deliveryMode;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public Integer getBatchSize() {
        return batchSize;
    }

    public void setBatchSize(Integer batchSize) {
        this.batchSize = batchSize;
    }

    public Integer getBatchMillis() {
        return batchMillis;
    }

    public void setBatchMillis(Integer batchMillis) {
        this.batchMillis = batchMillis;
    }

    public Integer getMaxAttempts() {
        return maxAttempts;
    }

    public void setMaxAttempts(Integer maxAttempts) {
        this.maxAttempts = maxAttempts;
    }

    /** Topics and mode, for logs. */
    @Override
    public String toString() {
        return topics + (isGroup() ? " for group " + group : " for this node");
    }
}
