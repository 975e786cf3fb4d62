package forestall.dispatch.policy.in;

import forestall.dispatch.policy.CallFigures;
import forestall.dispatch.policy.DeadlineTable;
import forestall.dispatch.policy.Faults;
import forestall.dispatch.policy.Found;
import forestall.dispatch.policy.GradingTable;
import forestall.dispatch.policy.Place;
import forestall.dispatch.policy.Policy;
import forestall.dispatch.triage.When;
import forestall.events.vocabulary.DeadlineStage;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Signal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/** Reads a policy file, all of it or nothing. Every fault is told at once, each with its line, column and path. */
public final class PolicyFile {
    private static final Reads<String> VERSION = Reads.word(
            "[A-Za-z0-9][A-Za-z0-9._-]{0,63}",
            "up to 64 letters, digits, dots, hyphens and underscores, such as default-1");
    private static final Reads<String> NAME =
            Reads.word("[a-z][a-z0-9]*(-[a-z0-9]+)*", "a name in kebab case, such as elderly-long-call");
    private static final Reads<Integer> AGE = Reads.whole(0, 130);
    private static final Reads<Integer> COUNT = Reads.whole(1, 100);
    private static final Map<DeadlineStage, String> STAGES = new EnumMap<>(Map.of(
            DeadlineStage.CLAIM_CALL, "claim",
            DeadlineStage.FIRST_CALL, "call",
            DeadlineStage.STATION_ACCEPTS, "accept",
            DeadlineStage.VISIT, "visit",
            DeadlineStage.FEEDBACK, "feedback"));

    /** The sections, each absent when it cannot be read at all. */
    private record Sections(
            @Nullable Found<String> version,
            @Nullable GradingTable grading,
            @Nullable DeadlineTable deadlines,
            @Nullable Found<Duration> monitoring,
            @Nullable CallFigures calls,
            @Nullable Visits visits) {}

    private record Visits(
            @Nullable Found<Duration> doorNotOpened,
            @Nullable Found<Duration> denial) {}

    private final Faults faults;

    private PolicyFile(Faults faults) {
        this.faults = faults;
    }

    /**
     * The policy that a file holds.
     *
     * @throws forestall.dispatch.policy.PolicyFaults when there is no such file or anything is wrong with it
     */
    public static Policy read(Resource file) {
        String name = Objects.requireNonNullElse(file.getFilename(), "the policy");
        Faults faults = new Faults();
        Policy policy = null;
        try {
            Node root = YamlTree.of(file.getContentAsString(StandardCharsets.UTF_8), name, faults);
            policy = root == null ? null : new PolicyFile(faults).policy(root, file.getDescription());
        } catch (IOException e) {
            faults.add(
                    new Place(name, 1, 1, ""),
                    "a file that can be read (for one outside the program write file:/etc/forestall/policy.yaml)",
                    String.valueOf(e.getMessage()));
        }
        faults.refuseAny(file.getDescription());
        return Objects.requireNonNull(policy);
    }

    private @Nullable Policy policy(Node root, String file) {
        Sections read = Section.read(
                root,
                faults,
                all -> new Sections(
                        all.need("version", VERSION),
                        grading(all),
                        all.needSection("deadlines", this::deadlines),
                        all.need("monitoring", Reads.duration()),
                        all.needSection("calls", this::calls),
                        all.needSection(
                                "visits",
                                visits -> new Visits(
                                        visits.need("door-not-opened", Reads.duration()),
                                        visits.need("denial", Reads.duration())))));
        if (read != null) {
            check(read);
        }
        faults.refuseAny(file);
        return build(Objects.requireNonNull(read));
    }

    private void check(Sections read) {
        if (read.grading() != null) {
            read.grading().check(faults);
        }
        if (read.deadlines() != null) {
            read.deadlines().check(faults);
        }
        if (read.calls() != null) {
            read.calls().check(faults);
        }
    }

    private static Policy build(Sections read) {
        Visits visits = Objects.requireNonNull(read.visits());
        return new Policy(
                sure(read.version()),
                Objects.requireNonNull(read.grading()).rules(),
                Objects.requireNonNull(read.deadlines()).allowed(),
                sure(read.monitoring()),
                Objects.requireNonNull(read.calls()).calls(),
                new Policy.Visits(sure(visits.doorNotOpened()), sure(visits.denial())));
    }

    private @Nullable GradingTable grading(Section all) {
        Node.Listing list = all.needList("grading");
        if (list == null) {
            return null;
        }
        List<GradingTable.Line> lines = new ArrayList<>();
        for (Node item : list.items()) {
            GradingTable.Line line = Section.read(item, faults, this::rule);
            if (line != null) {
                lines.add(line);
            }
        }
        return new GradingTable(list.place(), lines);
    }

    private GradingTable.Line rule(Section rule) {
        Found<String> name = rule.need("rule", NAME);
        Found<Grade> grade = rule.need("grade", Reads.code(Grade.class));
        int before = faults.count();
        When when = rule.maySection("when", PolicyFile::when);
        boolean well = faults.count() == before;
        return new GradingTable.Line(
                rule.place(), name, grade, well ? Objects.requireNonNullElse(when, When.ALWAYS) : null);
    }

    private static When when(Section when) {
        when.refuseEmpty("at least one condition, or no `when` at all");
        Found<Set<Signal>> signals = when.may("signals-any", Reads.codes(Signal.class));
        Found<Set<ScamType>> types = when.may("scam-types", Reads.codes(ScamType.class));
        Found<Integer> age = when.may("age-at-least", AGE);
        Found<Double> confidence = when.may("confidence-at-least", Reads.ratio());
        return new When(
                signals == null ? Set.of() : signals.value(),
                types == null ? Set.of() : types.value(),
                age == null ? null : age.value(),
                confidence == null ? null : confidence.value(),
                when.may("vulnerable", Reads.yes()) != null,
                when.may("monitored", Reads.yes()) != null,
                when.may("denied", Reads.yes()) != null);
    }

    private DeadlineTable deadlines(Section all) {
        Map<Grade, DeadlineTable.Row> rows = new EnumMap<>(Grade.class);
        for (Grade grade : Grade.values()) {
            DeadlineTable.Row row = all.needSection(grade.name(), this::row);
            if (row != null) {
                rows.put(grade, row);
            }
        }
        return new DeadlineTable(all.place(), rows);
    }

    /** Nothing is missed when nobody claims a call of the mildest grade at once, so a grade may do without that deadline. */
    private DeadlineTable.Row row(Section grade) {
        Map<DeadlineStage, Found<Duration>> stages = new EnumMap<>(DeadlineStage.class);
        STAGES.forEach((stage, key) -> {
            Found<Duration> allowed = stage == DeadlineStage.CLAIM_CALL
                    ? grade.may(key, Reads.duration())
                    : grade.need(key, Reads.duration());
            if (allowed != null) {
                stages.put(stage, allowed);
            }
        });
        return new DeadlineTable.Row(grade.place(), stages);
    }

    private CallFigures calls(Section calls) {
        return new CallFigures(
                calls.need("unreached", COUNT),
                calls.need("busy", COUNT),
                calls.need("elderly-age", AGE),
                calls.needSection(
                        "back-off",
                        waits -> new CallFigures.Waits(
                                waits.need("first", Reads.duration()),
                                waits.need("factor", COUNT),
                                waits.need("longest", Reads.duration()))),
                calls.need("claim-silence", Reads.duration()),
                calls.need("latest-call-again", Reads.duration()));
    }

    private static <T> T sure(@Nullable Found<T> found) {
        return Objects.requireNonNull(found).value();
    }
}
