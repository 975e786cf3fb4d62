package forestall.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody else's dashboard: a consumer of the aggregated topics, with what AsyncAPI says about them and nothing of ours. Of each key
 * it keeps the last value.
 */
final class PlainDashboard {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<JsonNode, JsonNode> daily;
    private final Map<JsonNode, JsonNode> monthly;

    PlainDashboard(String bootstrapServers) {
        daily = latest("forestall.statistics.daily", bootstrapServers);
        monthly = latest("forestall.statistics.monthly", bootstrapServers);
    }

    /** Everything in a month, from the cells of its days. */
    Map<String, BigDecimal> days(String month) {
        return sum(daily, "date", month, month + "-31");
    }

    /** Everything in some months, from the cells of months. */
    Map<String, BigDecimal> months(String first, String last) {
        return sum(monthly, "month", first, last);
    }

    /** From alerts to money. */
    static Map<String, BigDecimal> funnel(Map<String, BigDecimal> figures) {
        Map<String, String> steps = Map.of(
                "alerts", "alerts",
                "calls", "callsMade",
                "reached", "callsReached",
                "dissuaded", "callsDissuaded",
                "stations", "stationsNotified",
                "visits", "visits",
                "persuaded", "visitsByOutcome.DISSUADED",
                "prevented", "lossesPrevented",
                "preventedFen", "preventedBeforeTransferFen");
        Map<String, BigDecimal> funnel = new TreeMap<>();
        steps.forEach((step, figure) -> funnel.put(step, figures.getOrDefault(figure, BigDecimal.ZERO)));
        return funnel;
    }

    /** Median, 90th percentile and share in time of a step, in minutes. */
    static Map<String, BigDecimal> responseTimes(String step, Map<String, BigDecimal> figures) {
        String prefix = "responseSeconds." + step + ".";
        Map<Long, Long> buckets = new TreeMap<>();
        figures.forEach((figure, count) -> {
            if (figure.startsWith(prefix)) {
                buckets.put(Long.valueOf(figure.substring(prefix.length())), count.longValueExact());
            }
        });
        BigDecimal inTime = figures.getOrDefault("responsesInTime." + step, BigDecimal.ZERO);
        BigDecimal late = figures.getOrDefault("responsesLate." + step, BigDecimal.ZERO);
        Map<String, BigDecimal> times = new TreeMap<>();
        times.put(
                "interventions",
                BigDecimal.valueOf(
                        buckets.values().stream().mapToLong(Long::longValue).sum()));
        times.put("medianMinutes", percentile(0.5, buckets));
        times.put("p90Minutes", percentile(0.9, buckets));
        times.put("inTime", inTime);
        times.put("late", late);
        if (inTime.add(late).signum() > 0) {
            times.put("shareInTime", inTime.divide(inTime.add(late), 3, RoundingMode.HALF_UP));
        }
        return times;
    }

    private static BigDecimal percentile(double share, Map<Long, Long> buckets) {
        long rank = (long) Math.ceil(
                share * buckets.values().stream().mapToLong(Long::longValue).sum());
        for (Map.Entry<Long, Long> bucket : buckets.entrySet()) {
            rank -= bucket.getValue();
            if (rank <= 0) {
                return BigDecimal.valueOf(middle(bucket.getKey()))
                        .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
            }
        }
        throw new IllegalArgumentException("expected some response times, found none");
    }

    /** One second wide below 32, then sixteen to each doubling. */
    private static long middle(long bucket) {
        long width = 1;
        while (32 * width <= bucket) {
            width *= 2;
        }
        return bucket + (width - 1) / 2;
    }

    /** All numbers in an object, by their path. */
    static Map<String, BigDecimal> numbers(JsonNode object) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        addNumbers("", object, numbers);
        return numbers;
    }

    private static Map<String, BigDecimal> sum(
            Map<JsonNode, JsonNode> cells, String period, String first, String last) {
        Map<String, BigDecimal> sum = new TreeMap<>();
        cells.forEach((key, figures) -> {
            String when = key.get(period).asString();
            if (when.compareTo(first) >= 0 && when.compareTo(last) <= 0) {
                addNumbers("", figures, sum);
            }
        });
        return sum;
    }

    private static void addNumbers(String path, JsonNode node, Map<String, BigDecimal> sum) {
        if (node.isNumber()) {
            sum.merge(path, new BigDecimal(node.toString()), BigDecimal::add);
        }
        node.properties()
                .forEach(field -> addNumbers(
                        path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), sum));
    }

    private static Map<JsonNode, JsonNode> latest(String topic, String bootstrapServers) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<JsonNode, JsonNode> latest = new HashMap<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    JsonNode key = JSON.readTree(record.key());
                    if (record.value() == null) {
                        latest.remove(key);
                    } else {
                        latest.put(key, JSON.readTree(new String(record.value(), StandardCharsets.UTF_8)));
                    }
                });
            }
            return latest;
        }
    }
}
