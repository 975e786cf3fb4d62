package forestall.dispatch;

import static forestall.dispatch.FlaggedCall.aCall;

import forestall.dispatch.StoryMove.At;
import forestall.dispatch.StoryMove.Of;
import forestall.dispatch.StoryScene.Whole;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.InterventionState;
import forestall.dispatch.visit.FormerStation;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.visit.VisitState;
import forestall.dispatch.warningcall.WarningCall;
import forestall.events.CallFlagged;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Signal;
import forestall.events.vocabulary.VisitOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happens next in a random story: mostly what people would do, sometimes what they may not. The seed decides, and nothing else. */
final class StoryTeller {
    static final List<String> STATIONS = List.of("310116001", "310116101", "310116102");

    /** Multiples of five minutes: no alarm of the shipped policy is then due within moments. */
    private static final List<Duration> TIMES = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(35),
            Duration.ofHours(5),
            Duration.ofHours(25),
            Duration.ofHours(75));

    private static final List<List<Signal>> SIGNALS =
            List.of(List.of(), List.of(), List.of(Signal.LONG_CALL), List.of(Signal.BANKING_APP_OPENED));

    private final Random random;
    private final StoryCast cast;
    private final Function<String, List<String>> officersOf;
    private final List<CallFlagged> alerts = new ArrayList<>();

    StoryTeller(Random random, StoryCast cast, Function<String, List<String>> officersOf) {
        this.random = random;
        this.cast = cast;
        this.officersOf = officersOf;
    }

    StoryMove next(StoryScene scene) {
        return Stream.generate(() -> something(scene))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    /** What ends everything, so that no story leaves work to the next. */
    Optional<StoryMove> end(StoryScene scene) {
        Optional<StoryMove> open =
                scene.closed().stream().sorted().findFirst().map(code -> new StoryMove.Open(code, true));
        Optional<StoryMove> standDown = scene.visits().stream()
                .filter(Visit::open)
                .findFirst()
                .map(visit -> new StoryMove.StandDown(new At(visit, visit.version(), null)));
        Optional<StoryMove> close = scene.openOf(cast.names()).stream()
                .findFirst()
                .map(Whole::intervention)
                .map(about -> new StoryMove.Close(of(about), InterventionResult.LOST_CONTACT));
        return open.or(() -> standDown).or(() -> close);
    }

    private Optional<? extends StoryMove> something(StoryScene scene) {
        return random.nextBoolean() ? about(scene).flatMap(whole -> onwards(whole, scene)) : anything(scene);
    }

    /** What brings this one to its end. */
    private Optional<StoryMove> onwards(Whole whole, StoryScene scene) {
        Visit visit = whole.lastVisit();
        WarningCall call = whole.calls().getLast();
        if (visit != null && visit.open() && (!call.waiting() || random.nextBoolean())) {
            At at = new At(visit, visit.version(), visit.station() == null ? null : StoryRules.station(visit));
            return switch (visit.state()) {
                case UNROUTED -> Optional.of(new StoryMove.HandOver(of(whole.intervention()), oneOf(STATIONS)));
                case NOTIFIED, ACCEPTED ->
                    Optional.of(
                            scene.closed().contains(at.desk())
                                    ? new StoryMove.RunShort(at)
                                    : visit.state() == VisitState.NOTIFIED ? new StoryMove.Accept(at) : assign(at));
                case ASSIGNED -> Optional.of(random.nextInt(3) == 0 ? new StoryMove.Arrive(at) : report(at));
                case COMPLETED, STOOD_DOWN -> Optional.empty();
            };
        }
        return Optional.of(call).filter(WarningCall::waiting).map(waiting -> {
            if (waiting.claim() == null) {
                return claim(waiting);
            }
            String owner = waiting.claim().by().value();
            return switch (random.nextInt(6)) {
                case 0 -> new StoryMove.Release(waiting, owner);
                case 1 -> new StoryMove.Claim(waiting, owner);
                default -> report(waiting);
            };
        });
    }

    private Optional<? extends StoryMove> anything(StoryScene scene) {
        return switch (random.nextInt(20)) {
            case 0, 1 -> Optional.of(alert());
            case 2 -> any(alerts).map(StoryMove.Alert::new);
            case 3 -> call(scene).map(this::claim);
            case 4 -> call(scene).map(this::release);
            case 5, 6 -> call(scene).map(this::report);
            case 7 -> visit(scene).map(StoryMove.Accept::new);
            case 8, 9 -> visit(scene).map(this::assign);
            case 10 -> visit(scene).map(StoryMove.Arrive::new);
            case 11 -> visit(scene).map(this::report);
            case 12 -> ofClosedStation(scene).or(() -> visit(scene)).map(StoryMove.RunShort::new);
            case 13 -> visit(scene).map(StoryMove.StandDown::new);
            case 14 ->
                whole(scene).map(of -> new StoryMove.Locate(of, random.nextInt(5) == 0 ? null : oneOf(STATIONS)));
            case 15 -> whole(scene).map(of -> new StoryMove.HandOver(of, oneOf(STATIONS)));
            case 16 -> whole(scene).map(of -> new StoryMove.Regrade(of, oneOf(List.of(Grade.values()))));
            case 17 -> seldom(scene);
            case 18 -> Optional.of(opening(scene));
            default -> Optional.of(new StoryMove.Pass(oneOf(TIMES)));
        };
    }

    private StoryMove alert() {
        VictimId name = oneOf(cast.names());
        List<Signal> signals = oneOf(SIGNALS);
        CallFlagged alert = nowhere(aCall().to(name)
                .aged(oneOf(List.of(35, 35, 70)))
                .livingIn(random.nextInt(6) == 0 ? null : oneOf(STATIONS))
                .suspecting(ScamType.LOAN, random.nextInt(3) == 0 ? 0.8 : 0.5)
                .seeing(signals.toArray(Signal[]::new)));
        alerts.add(alert);
        return new StoryMove.Alert(alert);
    }

    private CallFlagged nowhere(FlaggedCall call) {
        return random.nextInt(4) == 0 ? call.eventFromNowhere() : call.event();
    }

    private StoryMove claim(WarningCall call) {
        return new StoryMove.Claim(call, oneOf(StoryMove.OPERATORS));
    }

    private StoryMove release(WarningCall call) {
        return new StoryMove.Release(call, oneOf(List.of(StoryMove.ANNA, StoryMove.BERT, "supervisor")));
    }

    private StoryMove report(WarningCall call) {
        String operator = call.claim() != null && usually() ? call.claim().by().value() : oneOf(StoryMove.OPERATORS);
        boolean again = call.report() != null && usually();
        CallOutcome outcome = again ? call.report().outcome() : oneOf(List.of(CallOutcome.values()));
        return new StoryMove.ReportCall(
                call,
                seen(call.version()),
                operator,
                outcome,
                outcome.reached() || again || usually()
                        ? null
                        : TestClock.SHARED.instant().plus(Duration.ofMinutes(20)));
    }

    private StoryMove report(At at) {
        return new StoryMove.ReportVisit(
                at,
                at.visit().report() != null && usually()
                        ? at.visit().report().outcome()
                        : oneOf(List.of(VisitOutcome.values())));
    }

    private StoryMove assign(At at) {
        String station = at.visit().station() != null && usually() ? StoryRules.station(at.visit()) : oneOf(STATIONS);
        List<String> officers = officersOf.apply(station);
        int first = random.nextInt(officers.size());
        return new StoryMove.Assign(
                at,
                random.nextBoolean()
                        ? List.of(officers.get(first))
                        : List.of(officers.get(first), officers.get((first + 1) % officers.size())));
    }

    private Optional<? extends StoryMove> seldom(StoryScene scene) {
        return switch (random.nextInt(5)) {
            case 0 -> Optional.of(new StoryMove.Role(oneOf(cast.names())));
            case 1, 2 -> whole(scene).map(of -> new StoryMove.Close(of, oneOf(List.of(InterventionResult.values()))));
            default -> {
                int number = random.nextInt(cast.names().size());
                yield Optional.of(new StoryMove.Recognise(
                        cast.names().get(number), cast.names().get(number ^ 1)));
            }
        };
    }

    private StoryMove opening(StoryScene scene) {
        List<String> closed = scene.closed().stream().sorted().toList();
        if (!closed.isEmpty() && random.nextInt(3) == 0) {
            return new StoryMove.Open(oneOf(closed), true);
        }
        return new StoryMove.Open(
                any(scene.visits().stream()
                                .filter(visit -> visit.open() && visit.station() != null)
                                .map(StoryRules::station)
                                .toList())
                        .orElseGet(() -> oneOf(STATIONS)),
                false);
    }

    private Optional<WarningCall> call(StoryScene scene) {
        return about(scene)
                .flatMap(whole -> usually() ? Optional.of(whole.calls().getLast()) : any(whole.calls()));
    }

    private Optional<At> visit(StoryScene scene) {
        return about(scene)
                .flatMap(whole -> usually() ? Optional.ofNullable(whole.lastVisit()) : any(whole.visits()))
                .map(visit -> new At(visit, seen(visit.version()), desk(visit)));
    }

    private Optional<At> ofClosedStation(StoryScene scene) {
        return any(scene.visits().stream()
                        .filter(Visit::open)
                        .filter(visit -> scene.closed().contains(StoryRules.station(visit)))
                        .toList())
                .map(visit -> new At(visit, visit.version(), StoryRules.station(visit)));
    }

    private Optional<Of> whole(StoryScene scene) {
        return about(scene)
                .map(whole -> new Of(
                        whole.intervention(),
                        seen(whole.intervention().version()),
                        whole.lastVisit() == null || random.nextBoolean() ? null : desk(whole.lastVisit())));
    }

    private Optional<Whole> about(StoryScene scene) {
        List<Whole> open = scene.wholes().stream()
                .filter(whole -> !whole.is(InterventionState.CLOSED))
                .toList();
        return usually() ? any(open) : any(scene.wholes());
    }

    private static Of of(Intervention about) {
        return new Of(about, about.version(), null);
    }

    /** Its own, mostly; the supervisor's, a former station's or a foreign one. */
    private @Nullable String desk(Visit visit) {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> oneOf(STATIONS);
            case 2 ->
                any(visit.former())
                        .map(FormerStation::station)
                        .map(Object::toString)
                        .orElse(null);
            default -> visit.station() == null ? null : StoryRules.station(visit);
        };
    }

    private long seen(long version) {
        return random.nextInt(10) > 0 ? version : version - 1 + 2 * random.nextInt(2);
    }

    private boolean usually() {
        return random.nextInt(8) > 0;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> Optional<T> any(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(oneOf(all));
    }
}
