package forestall.chassis.architecture.violation.brokerinside.triage;

import org.apache.kafka.common.TopicPartition;

/** A root knows the broker. */
public record SeesTheBroker(TopicPartition partition) {}
