package forestall.cases.money;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.FilesInMemory;
import forestall.cases.Reports;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.FileLedgers;
import forestall.cases.casefile.KeepFile;
import forestall.chassis.usecase.Refusal;
import forestall.events.CaseEvent;
import forestall.events.Envelope;
import forestall.events.InterventionEvent;
import forestall.events.LossPrevented;
import forestall.events.LossSuffered;
import forestall.events.facts.Money;
import forestall.events.ids.InterventionId;
import forestall.events.statistics.Figures;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.LossEvidence;
import forestall.events.vocabulary.PreventedBy;
import forestall.events.vocabulary.VisitOutcome;
import forestall.reporting.facts.Fact;
import forestall.reporting.facts.Facts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever people and reports do to the money of one person, in whatever order and however often: what the statistics count of it, by their own
 * code, is what the file says.
 */
class MoneyCountTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);
    private static final ConfirmationPolicy UP_TO_1000 = new ConfirmationPolicy(new Money(1_000));
    private static final List<String> CLERKS = List.of("investigator", "supervisor", "operator");
    private static final int STEPS = 40;

    private final FilesInMemory files = new FilesInMemory();
    private final Reports reports = Reports.aboutSomebody();
    private final Reports later = reports.again();
    private final KeepFile keep = new KeepFile(files, entry -> {}, CLOCK, UP_TO_1000);
    private final Desk desk =
            new Desk(new FileLedgers(files, FilesInMemory.NOTHING_MERGED), new NoFreezes(), entry -> {}, CLOCK);
    private final DeskPolicy policy = new DeskPolicy(UP_TO_1000);
    private final EnterLoss enter = new EnterLoss(desk, policy);
    private final CorrectLoss correct = new CorrectLoss(desk, policy);
    private final ConfirmLoss confirm = new ConfirmLoss(desk, policy);
    private int done;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_statistics_count_what_the_file_says_to_the_fen(long seed) {
        Random random = new Random(seed);
        List<Envelope<? extends InterventionEvent>> told = told(random);
        keep.enter(told.getFirst());

        for (int step = 0; step < STEPS; step++) {
            act(random, told);
            thereIsOneLossForEachTransfer();
            theStatisticsAgree(files.announced(), random);
        }
        told.forEach(keep::enter);
        theStatisticsAgree(files.announced(), random);

        assertThat(done).as("what was not refused, with seed %d", seed).isGreaterThan(0);
    }

    /** Calls and visits of two interventions, in no order. */
    private List<Envelope<? extends InterventionEvent>> told(Random random) {
        List<Envelope<? extends InterventionEvent>> told = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Reports one = random.nextBoolean() ? reports : later;
            told.add(
                    random.nextBoolean()
                            ? one.called(
                                    any(
                                            random,
                                            CallOutcome.IGNORED_WARNING,
                                            CallOutcome.DISSUADED,
                                            CallOutcome.ALREADY_TRANSFERRED),
                                    amount(random))
                            : one.visited(
                                    any(
                                            random,
                                            VisitOutcome.DISSUADED,
                                            VisitOutcome.DENIES_EVIDENCE_PERSISTS,
                                            VisitOutcome.ALREADY_TRANSFERRED),
                                    amount(random)));
        }
        Collections.shuffle(told, random);
        return told;
    }

    private void act(Random random, List<Envelope<? extends InterventionEvent>> told) {
        Clerk clerk = new Clerk(any(random, CLERKS), "test");
        List<Loss> losses = file().losses();
        switch (random.nextInt(6)) {
            case 0, 1 -> keep.enter(any(random, told));
            case 2 ->
                granted(() -> enter.enter(
                        reports.victim,
                        new NewLoss(
                                any(random, interventions()),
                                any(random, new String[] {null, "a", "b"}),
                                entry(random),
                                null),
                        clerk));
            case 3, 4 -> {
                if (!losses.isEmpty()) {
                    Loss loss = any(random, losses);
                    int seen = loss.revision() - (random.nextInt(5) == 0 ? 1 : 0);
                    int number = seen + (random.nextInt(5) == 0 ? 0 : 1);
                    granted(() -> correct.correct(reports.victim, loss.lossId(), seen, number, entry(random), clerk));
                }
            }
            default ->
                losses.stream()
                        .filter(Loss::awaitsConfirmation)
                        .findAny()
                        .ifPresent(loss ->
                                granted(() -> confirm.confirm(reports.victim, loss.lossId(), loss.revision(), clerk)));
        }
    }

    private LossEntry entry(Random random) {
        LossState state = LossState.values()[random.nextInt(5)];
        Money amount = amount(random);
        boolean stopped = state == LossState.STOPPED_IN_ACCOUNT;
        Instant at = Instant.parse("2026-11-14T00:00:00Z").plus(Duration.ofHours(random.nextInt(300)));
        return new LossEntry(
                state,
                amount == null ? Money.ZERO : amount,
                any(random, LossEvidence.values()),
                any(random, PreventedBy.values()),
                at,
                stopped ? "示例银行" : null,
                stopped
                        ? new FreezeEntry("6222000000001234", at, at.plus(Duration.ofDays(90)), null)
                        : new FreezeEntry(null, null, null, null),
                null);
    }

    private void granted(Supplier<Loss> attempt) {
        try {
            attempt.get();
            done++;
        } catch (Refusal refused) {
            assertThat(refused).hasMessageContaining("expected").hasMessageContaining("found");
        }
    }

    private void thereIsOneLossForEachTransfer() {
        assertThat(file().losses()).extracting(Loss::lossId).doesNotHaveDuplicates();
        assertThat(file().losses())
                .extracting(loss -> loss.interventionId() + " " + loss.transfer())
                .doesNotHaveDuplicates();
    }

    private void theStatisticsAgree(List<Envelope<? extends CaseEvent>> announced, Random random) {
        revisionsRise(announced);
        List<Envelope<? extends CaseEvent>> delivered = new ArrayList<>(announced);
        delivered.addAll(announced);
        Collections.shuffle(delivered, random);
        Map<String, Fact> facts = new HashMap<>();
        delivered.stream()
                .flatMap(event -> Facts.of(event).stream())
                .forEach(fact -> facts.merge(fact.id(), fact, Fact::latest));
        Figures counted = facts.values().stream().map(Fact::counted).reduce(Figures.NONE, Figures::plus);
        LossSums sums = LossSums.of(file().losses());

        assertThat(counted.preventedBeforeTransferFen()).isEqualTo(sums.preventedBeforeTransferFen());
        assertThat(counted.stoppedInAccountFen()).isEqualTo(sums.stoppedInAccountFen());
        assertThat(counted.sufferedFen()).isEqualTo(sums.sufferedFen());
        assertThat(counted.lossesPrevented()).isEqualTo(counting(LossState.PREVENTED_BEFORE_TRANSFER));
        assertThat(counted.lossesStopped()).isEqualTo(counting(LossState.STOPPED_IN_ACCOUNT));
        assertThat(counted.lossesSuffered()).isEqualTo(counting(LossState.SUFFERED));
        assertThat(counted.lossesSufferedAfterWarning())
                .isEqualTo(file().losses().stream()
                        .map(Loss::counted)
                        .filter(it -> it != null && it.state() == LossState.SUFFERED && it.warnedBefore())
                        .count());
    }

    private static void revisionsRise(List<Envelope<? extends CaseEvent>> announced) {
        Map<Object, Integer> last = new HashMap<>();
        Set<Object> ids = new HashSet<>();
        for (Envelope<? extends CaseEvent> event : announced) {
            assertThat(ids.add(event.id())).isTrue();
            switch (event.event()) {
                case LossPrevented it ->
                    assertThat(it.revision()).isGreaterThan(replace(last, it.lossId(), it.revision()));
                case LossSuffered it ->
                    assertThat(it.revision()).isGreaterThan(replace(last, it.lossId(), it.revision()));
                default -> {
                    // Files are opened and closed without money.
                }
            }
        }
    }

    private static int replace(Map<Object, Integer> last, Object loss, int revision) {
        Integer former = last.put(loss, revision);
        return former == null ? 0 : former;
    }

    private long counting(LossState state) {
        return file().losses().stream()
                .map(Loss::counted)
                .filter(counted -> counted != null && counted.state() == state)
                .count();
    }

    private CaseFile file() {
        return files.find(reports.victim).orElseThrow();
    }

    private List<InterventionId> interventions() {
        return List.of(reports.intervention, later.intervention);
    }

    /** None, small ones and some above the limit. */
    private static @Nullable Money amount(Random random) {
        return random.nextInt(5) == 0 ? null : new Money(1 + random.nextInt(1_300));
    }

    private static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @SafeVarargs
    private static <T> T any(Random random, T... all) {
        return all[random.nextInt(all.length)];
    }

    /** Nobody looks for freezes here. */
    private static final class NoFreezes implements Freezes {

        @Override
        public void mark(FreezeMark mark) {}

        @Override
        public List<FreezeMark> ending(@Nullable String after, Instant before, int limit) {
            return List.of();
        }

        @Override
        public List<FreezeMark> unsettled(@Nullable String after, Instant before, int limit) {
            return List.of();
        }

        @Override
        public void settle(FreezeMark mark) {}

        @Override
        public void forget(FreezeMark mark) {}
    }
}
