package forestall.benchmarks.ground;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.apache.kafka.tools.ConsumerPerformance;
import org.apache.kafka.tools.EndToEndLatency;
import org.apache.kafka.tools.ProducerPerformance;

/**
 * One of Kafka's own performance tools in a process of its own, since they end the process in which they run. Says at the end what it
 * has cost.
 */
public final class Tool {

    /** After it, what the process has used of the processors, in nanoseconds. */
    static final String COST = "processor-nanos=";

    private Tool() {}

    public static void main(String[] arguments) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(Tool::tellCost, "cost"));
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        switch (arguments[0]) {
            case "producer" -> ProducerPerformance.main(rest);
            case "consumer" -> ConsumerPerformance.main(rest);
            case "latency" -> EndToEndLatency.main(rest);
            default ->
                throw new IllegalArgumentException("expected producer, consumer or latency, found " + arguments[0]);
        }
    }

    private static void tellCost() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean process) {
            System.out.println("\n" + COST + process.getProcessCpuTime());
            System.out.flush();
        }
    }
}
