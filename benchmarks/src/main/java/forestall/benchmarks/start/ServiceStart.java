package forestall.benchmarks.start;

import forestall.benchmarks.ground.Broker;
import forestall.benchmarks.ground.Memory;
import forestall.benchmarks.rounds.Aside;
import forestall.benchmarks.rounds.Sample;
import forestall.benchmarks.rounds.Trial;
import forestall.local.supervision.Part;
import forestall.local.supervision.Stack;
import forestall.local.supervision.Started;
import java.time.Duration;
import java.util.Map;

/** Starts a service in one way, remembers how much memory it had when it was ready, and stops it. */
final class ServiceStart implements Trial {

    private final Stack stack;
    private final Broker broker;
    private final Part service;
    private final Map<String, String> environment;
    private final Aside memories = new Aside();

    ServiceStart(Stack stack, Broker broker, Part service, Map<String, String> environment) {
        this.stack = stack;
        this.broker = broker;
        this.service = service;
        this.environment = environment;
    }

    /** Seconds until it was ready, and what the start had cost the processors by then. */
    @Override
    public Sample run() throws Exception {
        Started started = stack.start(service, environment);
        try {
            memories.add(Memory.residentMegabytes(started.pid()));
            double processorMillis = ProcessHandle.of(started.pid())
                            .flatMap(process -> process.info().totalCpuDuration())
                            .orElse(Duration.ZERO)
                            .toNanos()
                    / 1e6;
            return new Sample(started.took().toNanos() / 1e9, Map.of(service.label(), processorMillis));
        } finally {
            stack.stop(service);
            // Its successor would wait until the broker has given it up.
            broker.awaitNobody();
        }
    }

    /** Megabytes when it was ready. */
    Aside memories() {
        return memories;
    }
}
