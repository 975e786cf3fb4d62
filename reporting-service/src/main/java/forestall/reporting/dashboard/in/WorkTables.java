package forestall.reporting.dashboard.in;

import forestall.events.statistics.Figures;
import forestall.events.vocabulary.DeadlineStage;
import forestall.events.vocabulary.ResponseStep;
import forestall.events.vocabulary.Tactic;
import forestall.reporting.dashboard.Dashboard;
import forestall.reporting.dashboard.Measure;
import forestall.reporting.dashboard.OutcomeGroup;
import forestall.reporting.figures.StepTimes;
import forestall.reporting.funnel.Funnel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was done in the period, as tables; most beside what was done in the period before. */
final class WorkTables {

    private static final List<OutcomeGroup> NOT_PERSUADED = Arrays.stream(OutcomeGroup.values())
            .filter(group -> group != OutcomeGroup.PERSUADED)
            .toList();

    private final Dashboard dashboard;
    private final Shown shown;

    WorkTables(Dashboard dashboard, Shown shown) {
        this.dashboard = dashboard;
        this.shown = shown;
    }

    Table comparison() {
        return new Table(
                besideBefore("dashboard.figure"),
                Arrays.stream(Measure.values())
                        .map(measure -> compared("measure." + measure.word(), measure))
                        .toList());
    }

    private Table.Row compared(String name, Measure measure) {
        BigDecimal now = measure.of(dashboard.total());
        BigDecimal then = measure.of(dashboard.before());
        return row(
                measure.word(),
                name,
                List.of(
                        shown.cell(measure.unit(), now),
                        shown.cell(measure.unit(), then),
                        shown.change(measure.unit(), now, then)));
    }

    Table funnel() {
        Map<String, Long> then = steps(Funnel.of(dashboard.before()));
        List<Table.Row> rows = new ArrayList<>();
        steps(Funnel.of(dashboard.total()))
                .forEach((step, count) ->
                        rows.add(row(step, "funnel." + step, beside(count, then.getOrDefault(step, 0L)))));
        return new Table(besideBefore("dashboard.step"), rows);
    }

    private static Map<String, Long> steps(Funnel funnel) {
        Map<String, Long> steps = new LinkedHashMap<>();
        steps.put("alerts", funnel.alerts());
        steps.put("calls", funnel.calls());
        steps.put("reached", funnel.reached());
        steps.put("dissuaded", funnel.dissuaded());
        steps.put("stations", funnel.stations());
        steps.put("visits", funnel.visits());
        steps.put("persuaded", funnel.persuaded());
        steps.put("prevented", funnel.prevented());
        return steps;
    }

    /** How visits ended in which a tactic was used. */
    Table tactics() {
        List<String> heads = new ArrayList<>(
                List.of("dashboard.tactic", "outcomes.persuaded", "dashboard.used", "dashboard.share-persuaded"));
        NOT_PERSUADED.forEach(group -> heads.add("outcomes." + group.word()));
        return new Table(
                heads,
                Arrays.stream(Tactic.values())
                        .map(tactic -> row(tactic.name(), "tactic." + tactic, ended(tactic)))
                        .toList());
    }

    private List<Table.Cell> ended(Tactic tactic) {
        Figures figures = dashboard.total();
        long used = figures.tactics().getOrDefault(tactic, 0L);
        long persuaded = OutcomeGroup.PERSUADED.count(tactic, figures);
        List<Table.Cell> cells =
                new ArrayList<>(List.of(shown.number(persuaded), shown.number(used), shown.share(persuaded, used)));
        NOT_PERSUADED.forEach(group -> cells.add(shown.number(group.count(tactic, figures))));
        return cells;
    }

    Table missed() {
        Map<DeadlineStage, Long> now = dashboard.total().deadlinesMissedByStage();
        Map<DeadlineStage, Long> then = dashboard.before().deadlinesMissedByStage();
        return new Table(
                besideBefore("dashboard.stage"),
                Arrays.stream(DeadlineStage.values())
                        .map(stage -> row(
                                stage.name(),
                                "stage." + stage,
                                beside(now.getOrDefault(stage, 0L), then.getOrDefault(stage, 0L))))
                        .toList());
    }

    private List<Table.Cell> beside(long now, long then) {
        return List.of(
                shown.number(now),
                shown.number(then),
                shown.change(Measure.Unit.NUMBER, BigDecimal.valueOf(now), BigDecimal.valueOf(then)));
    }

    private static List<String> besideBefore(String first) {
        return List.of(first, "dashboard.now", "dashboard.before", "dashboard.change");
    }

    Table times() {
        List<Table.Row> rows = new ArrayList<>();
        for (ResponseStep step : ResponseStep.values()) {
            StepTimes now = StepTimes.of(step, dashboard.total());
            StepTimes then = StepTimes.of(step, dashboard.before());
            rows.add(row(
                    step.name(),
                    "step." + step.name(),
                    List.of(
                            shown.minutes(now.medianMinutes()),
                            shown.minutes(now.p90Minutes()),
                            shown.share(now.shareInTime()),
                            shown.number(now.interventions()),
                            shown.minutes(then.medianMinutes()))));
        }
        return new Table(
                List.of(
                        "dashboard.step",
                        "dashboard.median",
                        "dashboard.p90",
                        "dashboard.in-time",
                        "dashboard.interventions",
                        "dashboard.median-before"),
                rows);
    }

    private static Table.Row row(String code, String name, List<Table.Cell> cells) {
        return new Table.Row(code, name, null, null, false, cells);
    }
}
