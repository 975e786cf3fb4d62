package forestall.reporting.histories;

import forestall.events.Envelope;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.DeadlineStage;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.LossPreventedKind;
import forestall.events.vocabulary.PreventedBy;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import forestall.reporting.Happenings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What happens to one person, from the alert to the closing, as the squad's rules have it: calls until somebody is reached, a visit
 * where words did not help, another station where the person moved, and the money. Everything may be corrected later.
 */
final class MadeHistory {

    /** Fen of the largest loss; the smallest is a yuan. */
    private static final long MOST = 80_000_000;

    private final String name;
    private final RandomGenerator chance;
    private final Instant start;
    private final Kept kept;
    private final double corrections;
    private final List<Envelope<?>> told = new ArrayList<>();
    private final Happenings person;
    private String station;
    private Grade grade;
    private Instant now;
    private CallOutcome lastCall = CallOutcome.NO_ANSWER;
    private VisitOutcome lastVisit = VisitOutcome.DOOR_NOT_OPENED;

    private MadeHistory(String name, RandomGenerator chance, Instant start, Kept kept, double corrections) {
        this.name = name;
        this.chance = chance;
        this.start = start;
        this.kept = kept;
        this.corrections = corrections;
        this.station = Stations.any(chance);
        this.grade = grade();
        this.person = person(name);
        this.now = start;
    }

    /**
     * In the order in which it is told.
     *
     * @param name makes all ids
     * @param corrections how often something is corrected, 0 to 1
     */
    static List<Envelope<?>> of(String name, RandomGenerator chance, Instant start, Kept kept, double corrections) {
        MadeHistory history = new MadeHistory(name, chance, start, kept, corrections);
        history.tell();
        return history.told;
    }

    private void tell() {
        begin();
        calls();
        if (needsAVisit()) {
            visits();
        }
        money();
        told.add(person.closed(result(), now.plusSeconds(3_600)));
    }

    private void begin() {
        if (often(0.03)) {
            person.receivedAfter(Duration.ofSeconds(1 + chance.nextInt(3 * 86_400)));
        }
        if (often(0.02)) {
            person.movedAway();
        }
        now = person.received();
        told.add(person.flagged());
        told.add(person.opened());
        person.movedTo(station);
        for (int again = 0; again < 2 && often(0.15); again++) {
            grade = Grade.values()[chance.nextInt(grade.ordinal() + 1)];
            told.add(person.graded(grade).attached("" + again, start.plusSeconds(1 + chance.nextInt(7_200))));
        }
    }

    private void calls() {
        int most = switch (kept.how()) {
            case BY_CHANCE -> 3;
            case NOTHING -> 5;
            case BY_A_VISIT, IN_THE_ACCOUNT -> 1;
        };
        for (int call = 1; call <= most; call++) {
            now = now.plusSeconds(5 + chance.nextInt(call == 1 ? 400 : 1_800));
            lastCall = callOutcome();
            told.add(person.called("" + call, lastCall, amountOrNone(), now, 0));
            if (often(corrections)) {
                lastCall = callOutcome();
                Instant really = now.plusSeconds(chance.nextInt(600) - 300);
                told.add(person.called("" + call, lastCall, amountOrNone(), really, 10_000 + call));
            }
            if (call == 1 && now.isAfter(person.received().plusSeconds(298))) {
                told.add(missed(DeadlineStage.FIRST_CALL, 298));
            }
            if (lastCall.reached()) {
                return;
            }
        }
    }

    private CallOutcome callOutcome() {
        return switch (kept.how()) {
            case BY_A_VISIT -> any(CallOutcome.IGNORED_WARNING, CallOutcome.DENIES, CallOutcome.BUSY);
            case IN_THE_ACCOUNT -> CallOutcome.ALREADY_TRANSFERRED;
            case NOTHING ->
                often(0.7) ? any(CallOutcome.NO_ANSWER, CallOutcome.POWERED_OFF) : any(CallOutcome.values());
            case BY_CHANCE -> often(0.4) ? CallOutcome.DISSUADED : any(CallOutcome.values());
        };
    }

    private boolean needsAVisit() {
        return switch (lastCall) {
            case DISSUADED, SELF_AWARE, FALSE_ALARM -> grade == Grade.RED;
            case IGNORED_WARNING, DENIES, ALREADY_TRANSFERRED -> true;
            case BUSY, NO_ANSWER, REJECTED, POWERED_OFF, OUT_OF_SERVICE, WRONG_PERSON ->
                kept.how() == Kept.How.BY_A_VISIT || often(kept.how() == Kept.How.NOTHING ? 0.1 : 0.5);
        };
    }

    private void visits() {
        told.add(person.notified("1", station));
        if (often(0.1)) {
            told.add(person.notifiedAgain(
                    "1", station, Duration.between(start, now).toSeconds() + 60));
        }
        now = now.plusSeconds(300 + chance.nextInt(2_400));
        if (now.isAfter(person.received().plusSeconds(1_798))) {
            told.add(missed(DeadlineStage.VISIT, 1_798));
        }
        boolean elsewhere = often(0.25);
        visit("1", elsewhere ? any(VisitOutcome.NOT_AT_HOME, VisitOutcome.RELOCATED) : visitOutcome());
        if (elsewhere) {
            String before = station;
            station = Stations.any(chance);
            person.movedTo(station);
            told.add(person.located());
            told.add(person.handedOver("2", before, station));
            now = now.plusSeconds(600 + chance.nextInt(1_800));
            visit("2", visitOutcome());
        }
    }

    private void visit(String visit, VisitOutcome outcome) {
        lastVisit = outcome;
        if (often(0.8)) {
            told.add(person.arrived(visit, station, now.plusSeconds(chance.nextInt(60) - 30)));
        }
        if (often(corrections)) {
            String mistaken = Stations.any(chance);
            told.add(person.movedTo(mistaken)
                    .visited(visit, mistaken, any(VisitOutcome.values()), tactics(), MOST, officers(mistaken), now, 0));
            person.movedTo(station);
        }
        Instant really = often(corrections) ? now.plusSeconds(chance.nextInt(1_200) - 600) : now;
        told.add(person.visited(visit, station, outcome, tactics(), amountOrNone(), officers(station), really, 10_000));
    }

    private VisitOutcome visitOutcome() {
        return kept.how() == Kept.How.BY_A_VISIT || often(0.5) ? VisitOutcome.DISSUADED : any(VisitOutcome.values());
    }

    private void money() {
        switch (kept.how()) {
            case BY_A_VISIT -> prevented(kept.fen());
            case IN_THE_ACCOUNT -> stopped(kept.fen());
            case NOTHING -> suffered(0.3);
            case BY_CHANCE -> {
                if (lastVisit == VisitOutcome.DISSUADED) {
                    prevented(often(0.05) ? 0 : amount());
                } else if (lastCall == CallOutcome.ALREADY_TRANSFERRED && often(0.5)) {
                    stopped(amount());
                } else {
                    suffered(0.9);
                }
            }
        }
    }

    /** Officers first put down what they guess, or the call that came before the visit. */
    private void prevented(long fen) {
        int revision = 1;
        if (often(corrections)) {
            told.add(person.prevented(
                    "1",
                    revision++,
                    LossPreventedKind.BEFORE_TRANSFER,
                    amount(),
                    any(PreventedBy.CALL, PreventedBy.VISIT)));
        }
        PreventedBy by = lastVisit == VisitOutcome.DISSUADED ? PreventedBy.VISIT : PreventedBy.CALL;
        told.add(person.prevented("1", revision, LossPreventedKind.BEFORE_TRANSFER, fen, by));
    }

    /** Gone, until the bank says that it is not; sometimes under the number under which the person was found at last. */
    private void stopped(long fen) {
        told.add(person.suffered("1", 1, fen + chance.nextLong(MOST), false));
        int revision = 2;
        if (often(0.2)) {
            told.add(person.mergedInto(person(name + "-at-last")));
        }
        if (often(corrections)) {
            told.add(person.prevented(
                    "1", revision++, LossPreventedKind.STOPPED_IN_ACCOUNT, amount(), PreventedBy.BANK));
        }
        told.add(person.prevented("1", revision, LossPreventedKind.STOPPED_IN_ACCOUNT, fen, PreventedBy.BANK));
    }

    private void suffered(double share) {
        boolean ignored = lastCall == CallOutcome.IGNORED_WARNING;
        if (ignored || lastCall == CallOutcome.ALREADY_TRANSFERRED || lastVisit == VisitOutcome.ALREADY_TRANSFERRED) {
            if (often(share)) {
                told.add(person.suffered("1", 1, amount(), ignored));
                if (often(corrections)) {
                    told.add(
                            person.suffered("1", 2, often(kept == Kept.BY_CHANCE ? 0.5 : 0.2) ? 0 : amount(), ignored));
                }
            }
        }
    }

    private InterventionResult result() {
        if (lastVisit == VisitOutcome.DISSUADED) {
            return InterventionResult.DISSUADED_BY_VISIT;
        }
        return switch (lastCall) {
            case DISSUADED -> InterventionResult.DISSUADED_BY_CALL;
            case SELF_AWARE -> InterventionResult.SELF_AWARE;
            case FALSE_ALARM -> InterventionResult.FALSE_ALARM;
            case ALREADY_TRANSFERRED, IGNORED_WARNING -> InterventionResult.LOSS_SUFFERED;
            case DENIES, BUSY, NO_ANSWER, REJECTED, POWERED_OFF, OUT_OF_SERVICE, WRONG_PERSON ->
                InterventionResult.LOST_CONTACT;
        };
    }

    private Envelope<?> missed(DeadlineStage stage, long afterReceipt) {
        return person.missed(stage, Duration.between(start, person.received()).toSeconds() + afterReceipt);
    }

    private Happenings person(String called) {
        return new Happenings(called, station, any(ScamType.values()), grade, any(AgeBand.values()), start);
    }

    private Grade grade() {
        int of100 = chance.nextInt(100);
        return of100 < 15 ? Grade.RED : of100 < 50 ? Grade.ORANGE : Grade.YELLOW;
    }

    private List<String> officers(String of) {
        return often(0.3) ? List.of("officer-" + of + "-1", "officer-" + of + "-2") : List.of("officer-" + of + "-1");
    }

    private List<Tactic> tactics() {
        return often(0.3)
                ? List.of(Tactic.SIMILAR_CASES_SHOWN, any(Tactic.RELATIVE_ENGAGED, Tactic.BANK_CONTACTED))
                : List.of(any(Tactic.values()));
    }

    private Long amountOrNone() {
        return often(0.3) ? amount() : null;
    }

    private long amount() {
        return 100 + chance.nextLong(MOST);
    }

    private boolean often(double share) {
        return chance.nextDouble() < share;
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[chance.nextInt(values.length)];
    }
}
