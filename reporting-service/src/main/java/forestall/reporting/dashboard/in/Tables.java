package forestall.reporting.dashboard.in;

import forestall.events.statistics.Figures;
import forestall.events.vocabulary.DeadlineStage;
import forestall.events.vocabulary.ResponseStep;
import forestall.events.vocabulary.Tactic;
import forestall.reporting.daily.Breakdown;
import forestall.reporting.daily.Slice;
import forestall.reporting.dashboard.Dashboard;
import forestall.reporting.dashboard.Measure;
import forestall.reporting.dashboard.OutcomeGroup;
import forestall.reporting.dashboard.PlaceNames;
import forestall.reporting.figures.StepTimes;
import forestall.reporting.funnel.Funnel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The dashboard as tables. */
final class Tables {

    private static final List<Measure> OF_STATIONS = List.of(
            Measure.ALERTS,
            Measure.CALLS,
            Measure.VISITS,
            Measure.PERSUADED,
            Measure.PREVENTED,
            Measure.AT_THE_DOOR,
            Measure.IN_TIME);

    private static final List<OutcomeGroup> NOT_PERSUADED = Arrays.stream(OutcomeGroup.values())
            .filter(group -> group != OutcomeGroup.PERSUADED)
            .toList();

    private final Dashboard dashboard;
    private final Question question;
    private final PlaceNames names;
    private final boolean chinese;
    private final Shown shown;

    Tables(Dashboard dashboard, Question question, PlaceNames names, Locale locale) {
        this.dashboard = dashboard;
        this.question = question;
        this.names = names;
        this.chinese = locale.getLanguage().equals("zh");
        this.shown = new Shown(locale);
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

    Table days() {
        return series("dashboard.day", dashboard.days());
    }

    Table months() {
        List<Table.Row> rows = new ArrayList<>();
        dashboard
                .months()
                .forEach((month, figures) -> rows.add(new Table.Row(
                        month.toString(),
                        month.toString(),
                        null,
                        question.at(month).address(),
                        month.equals(question.month()),
                        List.of(measured(question.measure(), figures)))));
        return new Table(List.of("dashboard.month", measure()), rows);
    }

    private Table series(String head, Map<?, Figures> of) {
        List<Table.Row> rows = new ArrayList<>();
        of.forEach((time, figures) -> rows.add(new Table.Row(
                time.toString(), time.toString(), null, null, false, List.of(measured(question.measure(), figures)))));
        return new Table(List.of(head, measure()), rows);
    }

    /** All of them, those without figures too: the map has no holes. */
    Table districts() {
        List<Table.Row> rows = new ArrayList<>();
        for (String code : names.districts()) {
            PlaceNames.Name name = names.of(code);
            boolean chosen = question.place().district() != null
                    && question.place().district().value().equals(code);
            rows.add(new Table.Row(
                    code,
                    chinese ? name.zh() : name.en(),
                    chinese ? name.en() : name.zh(),
                    question.in(code, null).address(),
                    chosen,
                    List.of(measured(question.measure(), dashboard.districts().getOrDefault(code, Figures.NONE)))));
        }
        return new Table(List.of("dashboard.district", measure()), rows);
    }

    Table stations() {
        List<String> heads = new ArrayList<>(List.of("dashboard.station", "dashboard.district"));
        OF_STATIONS.forEach(measure -> heads.add("measure." + measure.word()));
        List<Table.Row> rows = new ArrayList<>();
        for (Breakdown.Line<Slice> line : dashboard.stations()) {
            rows.add(station(line.period(), line.figures()));
        }
        return new Table(heads, rows);
    }

    private Table.Row station(Slice slice, Figures figures) {
        String district =
                slice.districtCode() == null ? null : slice.districtCode().value();
        String code = slice.stationCode() == null ? null : slice.stationCode().value();
        List<Table.Cell> cells = new ArrayList<>();
        cells.add(new Table.Cell(district == null ? "–" : name(district), district == null ? "" : district));
        OF_STATIONS.forEach(measure -> cells.add(measured(measure, figures)));
        if (code == null) {
            return new Table.Row("", "dashboard.no-station", null, null, false, cells);
        }
        PlaceNames.Name name = names.of(code);
        boolean known = names.knows(code);
        return new Table.Row(
                code,
                chinese ? name.zh() : name.en(),
                known ? other(name) : null,
                question.in(district, code).address(),
                question.place().station() != null
                        && question.place().station().value().equals(code),
                cells);
    }

    private String other(PlaceNames.Name name) {
        return chinese ? name.en() : name.zh();
    }

    String name(String code) {
        return chinese ? names.of(code).zh() : names.of(code).en();
    }

    private Table.Cell measured(Measure measure, Figures figures) {
        return shown.cell(measure.unit(), measure.of(figures));
    }

    private String measure() {
        return "measure." + question.measure().word();
    }

    private static Table.Row row(String code, String name, List<Table.Cell> cells) {
        return new Table.Row(code, name, null, null, false, cells);
    }
}
