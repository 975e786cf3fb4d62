package forestall.reporting.dashboard.in;

import forestall.events.statistics.Figures;
import forestall.reporting.daily.Breakdown;
import forestall.reporting.daily.Slice;
import forestall.reporting.dashboard.Dashboard;
import forestall.reporting.dashboard.Measure;
import forestall.reporting.dashboard.PlaceNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The chosen figure by time and place, as tables. */
final class Tables {

    private static final List<Measure> OF_STATIONS = List.of(
            Measure.ALERTS,
            Measure.CALLS,
            Measure.VISITS,
            Measure.PERSUADED,
            Measure.PREVENTED,
            Measure.AT_THE_DOOR,
            Measure.IN_TIME);

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
}
