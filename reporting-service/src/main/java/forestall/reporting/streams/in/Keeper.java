package forestall.reporting.streams.in;

import forestall.chassis.trouble.Trouble;
import forestall.reporting.streams.Edition;
import forestall.reporting.streams.EditionStores;
import forestall.reporting.streams.Progress;
import forestall.reporting.streams.Standing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.streams.Topology;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the view and the count when everything is there that they need, in whatever order the services start, and again when one gave
 * up. Once a second it looks how things stand, and which edition is to count. The view goes on whatever becomes of the count.
 */
public final class Keeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final long ANSWER_SECONDS = 10;

    private final Supplier<Admin> admin;
    private final Lag lag;
    private final Supplier<Topology> countTopology;
    private final Supplier<Topology> viewTopology;
    private final StreamsSettings settings;
    private final Progress progress;
    private final Clock clock;
    private volatile @Nullable ScheduledExecutorService rounds;
    private volatile @Nullable RunningView view;
    private volatile @Nullable RunningCount count;
    private @Nullable Standings standings;
    private @Nullable Followed followed;
    private @Nullable Moment counted;

    /** Everything written by then is counted, and published before these offsets. */
    private record Moment(Instant instant, Map<TopicPartition, Long> ends) {}

    public Keeper(
            Supplier<Admin> admin,
            Supplier<Topology> count,
            Supplier<Topology> view,
            StreamsSettings settings,
            Progress progress,
            Clock clock) {
        this.admin = admin;
        this.lag = new Lag(admin);
        this.countTopology = count;
        this.viewTopology = view;
        this.settings = settings;
        this.progress = progress;
        this.clock = clock;
    }

    /** The copy of the present run, null while there is none. */
    @Nullable
    RunningView view() {
        return view;
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
        if (view == null) {
            declareTopics();
            showWhatIsPublished();
        }
        RunningView shown = view;
        if (shown != null && shown.isBroken()) {
            progress.waitingFor("a new copy after " + shown.state());
            LOG.warn("Reading in again after {}", shown.state());
            shown.close();
            view = null;
            return;
        }
        Standing standing = standing();
        RunningCount running = count;
        if (running != null && (running.isBroken() || !standing.allows(running.edition()))) {
            LOG.warn("Stopping the count of {} after {}; now {}", running.edition(), running.state(), standing);
            running.leave();
            count = null;
            followed = null;
            counted = null;
        } else if (standing.paused()) {
            progress.paused("a recount takes over; what is published does not change");
        } else if (running == null) {
            begin(standing.edition());
        } else if (running.isRunning() && shown != null && shown.isRunning()) {
            measure(running.edition(), shown);
        } else {
            progress.waitingFor("count " + running.state());
        }
    }

    private void showWhatIsPublished() {
        progress.waitingFor("this instance's copy of the figures");
        RunningView fresh = new RunningView(viewTopology.get(), settings);
        view = fresh;
        fresh.start();
    }

    private Standing standing() {
        Standings known = standings;
        if (known == null) {
            known = new Standings(settings.connection(), clock);
            standings = known;
        }
        return known.now();
    }

    private void begin(Edition edition) throws ExecutionException, InterruptedException, TimeoutException {
        List<String> missing = lag.missing(OwnTopics.sources());
        if (missing.isEmpty()) {
            new EditionStores(settings.state()).removeBefore(edition);
            RunningCount fresh = new RunningCount(edition, countTopology.get(), settings.count(edition), clock);
            count = fresh;
            fresh.start(settings.meters());
        } else {
            progress.waitingFor("topics that their writers have not declared yet: " + String.join(", ", missing));
        }
    }

    private void measure(Edition edition, RunningView shown)
            throws ExecutionException, InterruptedException, TimeoutException {
        confirm(shown);
        Instant before = clock.instant();
        long behind = lag.recordsBehind(edition);
        if (counted == null && behind == 0) {
            published(before, shown);
        } else if (counted == null) {
            follow(edition, before, shown);
        }
        progress.counting(behind);
    }

    private void follow(Edition edition, Instant now, RunningView shown)
            throws ExecutionException, InterruptedException, TimeoutException {
        Followed under = followed;
        if (under == null) {
            followed = Followed.from(now, lag.ends(edition));
        } else if (lag.hasTaken(under.ends(), edition)) {
            if (under.isInItsLastStep()) {
                published(under.since(), shown);
            } else {
                followed = under.next(lag.ends(edition));
            }
        }
    }

    /** Everything written by then is counted, and what is published now says so. */
    private void published(Instant writtenBy, RunningView shown)
            throws ExecutionException, InterruptedException, TimeoutException {
        followed = null;
        counted = new Moment(writtenBy, lag.endsOfThePublished());
        confirm(shown);
    }

    /** What is counted and published is only told when this instance's own copy shows it. */
    private void confirm(RunningView shown) {
        Moment moment = counted;
        if (moment != null && shown.holds(moment.ends())) {
            progress.countedUpTo(moment.instant());
            counted = null;
        }
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
            awaitTheRound(scheduler);
            rounds = null;
        }
        RunningCount running = count;
        if (running != null) {
            running.close();
            count = null;
        }
        RunningView shown = view;
        if (shown != null) {
            shown.close();
            view = null;
        }
        Standings known = standings;
        if (known != null) {
            known.close();
            standings = null;
        }
        progress.waitingFor("nothing: stopped");
    }

    /** What a round has in its hands cannot be closed under it. */
    private static void awaitTheRound(ScheduledExecutorService scheduler) {
        try {
            if (!scheduler.awaitTermination(ANSWER_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A round of the keeper does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }
}
