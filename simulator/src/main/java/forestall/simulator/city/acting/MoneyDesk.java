package forestall.simulator.city.acting;

import forestall.events.vocabulary.CaseRole;
import forestall.events.vocabulary.LossPreventedKind;
import forestall.simulator.city.acting.Counts.What;
import forestall.simulator.city.people.Citizen;
import forestall.simulator.city.people.Reactions;
import forestall.simulator.city.scenario.Scenario;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import forestall.simulator.interfaces.Everybody;
import forestall.simulator.ledger.Deed;
import forestall.simulator.ledger.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Investigators: they learn from banks what was stopped and what was really lost, and find second numbers and couriers. */
final class MoneyDesk {

    private static final List<String> BANKS = List.of("甲银行", "乙银行", "丙银行", "丁银行");
    private static final Duration FREEZE = Duration.ofDays(180);

    /** By the machine's clock: a file is there when the events before have been read. */
    private static final Duration MOMENT = Duration.ofMillis(500);

    private static final Duration RARELY = Duration.ofSeconds(8);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Caller investigator;
    private final Sending sending;
    private final Reactions reactions;
    private final Budget budget;
    private final Errands errands;
    private final Duration officeHour;
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, Matter> matters = new ConcurrentHashMap<>();

    MoneyDesk(
            Everybody everybody,
            Sending sending,
            Reactions reactions,
            Budget budget,
            Errands errands,
            Duration officeHour) {
        this.investigator = everybody.investigator();
        this.sending = sending;
        this.reactions = reactions;
        this.budget = budget;
        this.errands = errands;
        this.officeHour = officeHour;
    }

    /** An intervention for somebody. */
    record Matter(Citizen who, String victimId, String interventionId) {

        static Matter of(Citizen who, JsonNode callOrVisit) {
            return new Matter(
                    who,
                    callOrVisit.path("victimId").asString(""),
                    callOrVisit.path("interventionId").asString(""));
        }
    }

    /** What a visit prevented, in fen, as the officers estimated it. */
    record Kept(Matter matter, long amountFen, Instant at) {}

    /** What the next visit that succeeds prevents, in fen. */
    long prevented(Citizen who) {
        return budget.prevented(who);
    }

    /** A later visit's estimate replaces an earlier one. */
    void dissuaded(Citizen who, JsonNode visit, long amountFen, Instant at) {
        Matter matter = Matter.of(who, visit);
        // Gone stays gone: what a later visit dissuades from is not that transfer.
        if (gone.contains(matter.interventionId())) {
            budget.takeBack(amountFen);
        } else {
            takeBack(kept.put(matter.interventionId(), new Kept(matter, amountFen, at)));
        }
    }

    private void takeBack(@Nullable Kept estimate) {
        if (estimate != null) {
            budget.takeBack(estimate.amountFen());
        }
    }

    /** What visits prevented and nobody has said to be gone since, one of each intervention, in the order of their ids. */
    List<Kept> kept() {
        return kept.values().stream()
                .sorted(Comparator.comparing(each -> each.matter().interventionId()))
                .toList();
    }

    /** One of each person, in the order of their ids. */
    List<Matter> matters() {
        return matters.values().stream()
                .sorted(Comparator.comparing(Matter::victimId))
                .toList();
    }

    /** A call or a visit was reported on: whoever has to look into it does, later. */
    void told(Citizen who, JsonNode callOrVisit, boolean transferred) {
        Matter matter = Matter.of(who, callOrVisit);
        if (transferred && gone.add(matter.interventionId())) {
            takeBack(kept.remove(matter.interventionId()));
            if (reactions.stoppedByBank(who)) {
                errands.begin("the money of " + who, () -> followMoney(matter));
            }
        }
        if (matters.putIfAbsent(matter.victimId(), matter) == null) {
            if (reactions.hasSecondNumber(who)) {
                errands.begin("the second number of " + who, () -> findNumber(matter));
            }
            if (transferred && reactions.becomesCourier(who)) {
                errands.begin("the later part of " + who, () -> findCourier(matter));
            }
        }
    }

    private void followMoney(Matter matter) {
        if (!sleepHours(matter.who(), "bank answers", 2, 30)) {
            return;
        }
        Instant now = sending.time().now();
        JsonNode loss = enter(
                matter, null, LossPreventedKind.STOPPED_IN_ACCOUNT, matter.who().stakeFen(), now, now);
        if (loss != null
                && reactions.bankCorrects(matter.who())
                && sleepHours(matter.who(), "statement comes", 20, 60)) {
            long less = matter.who().stakeFen() * 9 / 1_000 * 100;
            correct(matter, loss, LossPreventedKind.STOPPED_IN_ACCOUNT, less, now);
        }
    }

    /**
     * Enters a loss, or takes over the one that followed from calls and visits.
     *
     * @param transfer names a further transfer of the intervention; absent for the one that it is about
     * @param frozenAt with STOPPED_IN_ACCOUNT
     * @return the loss, absent when it was refused
     */
    @Nullable
    JsonNode enter(
            Matter matter,
            @Nullable String transfer,
            LossPreventedKind kind,
            long amountFen,
            Instant occurredAt,
            Instant frozenAt) {
        Map<String, Object> body = body(matter, kind, amountFen, occurredAt, frozenAt);
        body.put("interventionId", matter.interventionId());
        body.put("closedFileReason", "the bank's answer came late");
        if (transfer != null) {
            body.put("transfer", transfer);
        }
        String path = "/v1/cases/" + matter.victimId() + "/losses";
        Answer answer = whenThere(() -> sending.send(
                Deed.ENTER_LOSS,
                investigator,
                matter.victimId(),
                facts(matter, kind, amountFen, occurredAt),
                Map.of(Facts.LOSS_ID, "lossId", Facts.REVISION, "revision"),
                () -> investigator.post(path, body)));
        if (answer.status() < 300) {
            sending.counts().one(What.LOSSES);
            return answer.body();
        }
        sending.surprise("entry at the money desk about %s: %s".formatted(matter.who(), answer.found()));
        return null;
    }

    private void correct(Matter matter, JsonNode loss, LossPreventedKind kind, long amountFen, Instant occurredAt) {
        long revision = loss.path("revision").asLong();
        String id = loss.path("lossId").asString("");
        Map<String, Object> body = body(matter, kind, amountFen, occurredAt, occurredAt);
        body.put("revision", revision + 1);
        Answer answer = sending.send(
                Deed.CORRECT_LOSS,
                investigator,
                id,
                facts(matter, kind, amountFen, occurredAt),
                Map.of(Facts.LOSS_ID, "lossId", Facts.REVISION, "revision"),
                () -> investigator.put("/v1/cases/" + matter.victimId() + "/losses/" + id, body, revision));
        if (answer.status() < 300) {
            sending.counts().one(What.LOSSES);
        } else if (!answer.is(412)) {
            sending.surprise("correction at the money desk about %s: %s".formatted(matter.who(), answer.found()));
        }
    }

    private Map<String, Object> body(
            Matter matter, LossPreventedKind kind, long amountFen, Instant occurredAt, Instant frozenAt) {
        boolean stopped = kind == LossPreventedKind.STOPPED_IN_ACCOUNT;
        Map<String, Object> body = new HashMap<>(Map.of(
                "state",
                stopped ? "STOPPED_IN_ACCOUNT" : "PREVENTED_BEFORE_TRANSFER",
                "amountFen",
                amountFen,
                "evidence",
                "BANK_RECORD",
                "by",
                stopped ? "BANK" : "VISIT",
                "occurredAt",
                occurredAt.toString()));
        if (stopped) {
            body.put("bank", reactions.one(matter.who(), "bank's name", BANKS));
            body.put("account", "62220000%08d".formatted(matter.who().number()));
            body.put("frozenAt", frozenAt.toString());
            body.put("freezeEndsAt", sending.time().now().plus(FREEZE).toString());
        }
        return body;
    }

    private static Map<String, String> facts(
            Matter matter, LossPreventedKind kind, long amountFen, Instant occurredAt) {
        return Map.of(
                Facts.VICTIM_ID, matter.victimId(),
                Facts.INTERVENTION_ID, matter.interventionId(),
                Facts.KIND, kind.name(),
                Facts.AMOUNT_FEN, String.valueOf(amountFen),
                Facts.OCCURRED_AT, occurredAt.toString());
    }

    private void findNumber(Matter matter) {
        if (!sleepHours(matter.who(), "second number", 5, 50)) {
            return;
        }
        Answer answer = whenThere(() -> sending.send(
                Deed.ATTRIBUTE_NUMBER,
                investigator,
                matter.victimId(),
                Map.of(Facts.VICTIM_ID, matter.victimId()),
                Map.of(),
                () -> investigator.post(
                        "/v1/cases/" + matter.victimId() + "/numbers",
                        Map.of(
                                "number",
                                "+861391%07d".formatted(matter.who().number()),
                                "evidence",
                                "it was on the table"))));
        count(answer, What.NUMBERS, matter);
    }

    private void findCourier(Matter matter) {
        if (!sleepHours(matter.who(), "courier", 48, 200)) {
            return;
        }
        Answer answer = whenThere(() -> sending.send(
                Deed.ASSIGN_ROLE,
                investigator,
                matter.victimId(),
                Map.of(Facts.VICTIM_ID, matter.victimId()),
                Map.of(),
                () -> investigator.post(
                        "/v1/cases/" + matter.victimId() + "/roles",
                        Map.of(
                                "role",
                                CaseRole.COURIER.name(),
                                "from",
                                sending.time()
                                        .now()
                                        .atZone(Scenario.SHANGHAI)
                                        .toLocalDate()
                                        .toString(),
                                "evidence",
                                "carried cash for the scammers"))));
        count(answer, What.COURIERS, matter);
    }

    private void count(Answer answer, What what, Matter matter) {
        if (answer.status() < 300) {
            sending.counts().one(what);
        } else {
            sending.surprise("%s about %s: %s".formatted(what.words(), matter.who(), answer.found()));
        }
    }

    private boolean sleepHours(Citizen who, String what, int from, int to) {
        long minutes = reactions.minutes(who, what, 0, from * 60, to * 60);
        return sending.time().sleep(officeHour.multipliedBy(minutes).dividedBy(60));
    }

    /** Events take a moment to reach the case files, longer when there are many: whoever has to wait asks less and less often. */
    private static Answer whenThere(Supplier<Answer> request) {
        long end = System.nanoTime() + LONGEST.toNanos();
        for (Duration pause = MOMENT; ; pause = longer(pause)) {
            Answer answer = request.get();
            boolean notYet = answer.is(404) || answer.problem().equals("intervention-of-another-file");
            if (!notYet || System.nanoTime() > end) {
                return answer;
            }
            Time.pause(pause);
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(RARELY) < 0 ? twice : RARELY;
    }
}
