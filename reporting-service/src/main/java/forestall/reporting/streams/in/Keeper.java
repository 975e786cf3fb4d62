package forestall.reporting.streams.in;

import forestall.chassis.trouble.Trouble;
import forestall.reporting.streams.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.streams.Topology;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the count when everything is there that it needs, in whatever order the services start, and again when it gave up. Once a
 * second it looks how things stand.
 */
public final class Keeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final long ANSWER_SECONDS = 10;

    private final Supplier<Admin> admin;
    private final Lag lag;
    private final Supplier<Topology> count;
    private final Supplier<Topology> view;
    private final StreamsSettings settings;
    private final Progress progress;
    private final Clock clock;
    private volatile @Nullable ScheduledExecutorService rounds;
    private volatile @Nullable StreamsClients clients;

    public Keeper(
            Supplier<Admin> admin,
            Supplier<Topology> count,
            Supplier<Topology> view,
            StreamsSettings settings,
            Progress progress,
            Clock clock) {
        this.admin = admin;
        this.lag = new Lag(admin);
        this.count = count;
        this.view = view;
        this.settings = settings;
        this.progress = progress;
        this.clock = clock;
    }

    /** The clients of the present run, null while there is none. */
    @Nullable
    StreamsClients clients() {
        return clients;
    }

    @Override
    public void start() {
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("reporting-keeper").daemon().factory());
        var _ = scheduler.scheduleWithFixedDelay(this::round, 0, 1, TimeUnit.SECONDS);
        rounds = scheduler;
    }

    private void round() {
        try {
            look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            // Whatever it is, the next round tries again; health says what it waits for.
            progress.waitingFor("the broker: " + Trouble.describe(e));
            LOG.warn("Round of the keeper failed: {}", Trouble.describe(e));
        }
    }

    private void look() throws ExecutionException, InterruptedException, TimeoutException {
        StreamsClients running = clients;
        if (running == null) {
            begin();
        } else if (running.isBroken()) {
            progress.waitingFor("a new start after " + running.states());
            LOG.warn("Starting again after {}", running.states());
            running.close();
            clients = null;
        } else if (running.isRunning()) {
            measure();
        } else {
            progress.waitingFor(running.states());
        }
    }

    private void begin() throws ExecutionException, InterruptedException, TimeoutException {
        declareTopics();
        List<String> missing = lag.missing(OwnTopics.sources());
        if (missing.isEmpty()) {
            StreamsClients fresh = new StreamsClients(count.get(), view.get(), settings, clock);
            clients = fresh;
            fresh.start(settings.meters());
        } else {
            progress.waitingFor("topics that their writers have not declared yet: " + String.join(", ", missing));
        }
    }

    private void measure() throws ExecutionException, InterruptedException, TimeoutException {
        Instant before = clock.instant();
        long behind = lag.recordsBehind();
        if (behind == 0) {
            progress.countedUpTo(before);
        }
        progress.counting(behind);
    }

    private void declareTopics() throws ExecutionException, InterruptedException, TimeoutException {
        List<String> missing =
                lag.missing(OwnTopics.declared().stream().map(NewTopic::name).toList());
        List<NewTopic> wanted = OwnTopics.declared().stream()
                .filter(topic -> missing.contains(topic.name()))
                .toList();
        try {
            admin.get().createTopics(wanted).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            // Another instance was quicker.
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService scheduler = rounds;
        if (scheduler != null) {
            scheduler.shutdownNow();
            rounds = null;
        }
        StreamsClients running = clients;
        if (running != null) {
            running.close();
            clients = null;
        }
        progress.waitingFor("nothing: stopped");
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }
}
