package forestall.reporting.dashboard.in;

import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.Refusal;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.StationCode;
import forestall.reporting.daily.Period;
import forestall.reporting.dashboard.Dashboard;
import forestall.reporting.dashboard.Measure;
import forestall.reporting.dashboard.Place;
import forestall.reporting.dashboard.PlaceNames;
import forestall.reporting.dashboard.ReadDashboard;
import forestall.reporting.headline.ExchangeRate;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The statistics page. Its address says all that it shows, so that it can be kept and sent to a colleague. */
@Controller
class DashboardPage {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final ReadDashboard dashboards;
    private final PlaceNames names;
    private final ExchangeRate rate;
    private final Clock clock;

    DashboardPage(ReadDashboard dashboards, PlaceNames names, ExchangeRate rate, Clock clock) {
        this.dashboards = dashboards;
        this.names = names;
        this.rate = rate;
        this.clock = clock;
    }

    @GetMapping("/")
    String page(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String station,
            @RequestParam(required = false) @Nullable String measure,
            SignedIn reader,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("signedIn", reader.name());
        boolean chinese = locale.getLanguage().equals("zh");
        try {
            Question question = question(month, district, station, measure);
            model.addAttribute("languageLink", question.address() + "&lang=" + (chinese ? "en" : "zh"));
            Dashboard dashboard = dashboards.read(question.month(), question.place());
            requireKnown(question.place(), dashboard);
            show(question, dashboard, locale, model);
            return "reporting/dashboard/page";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("refusal", refused.getMessage());
        } catch (ErrorResponseException notYet) {
            // The browser asks again by itself: figures are there a moment after a start.
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader("Refresh", "2");
        }
        model.addAttribute("languageLink", "/?lang=" + (chinese ? "en" : "zh"));
        return "reporting/dashboard/nothing";
    }

    private Question question(
            @Nullable String month, @Nullable String district, @Nullable String station, @Nullable String measure) {
        String inDistrict = given(district);
        String atStation = given(station);
        String figure = given(measure);
        Place place = new Place(
                inDistrict == null ? null : known("district", inDistrict, DistrictCode::new),
                atStation == null ? null : known("station", atStation, StationCode::new));
        Measure chosen = figure == null
                ? Measure.PREVENTED
                : Measure.named(figure)
                        .orElseThrow(() -> Refusal.invalid(
                                "unknown-measure", "/measure", "a figure of the list", Period.shown(figure)));
        return new Question(Period.month(given(month), clock), place, chosen);
    }

    private static <T> T known(String name, String code, Function<String, T> reading) {
        try {
            return reading.apply(code);
        } catch (IllegalArgumentException e) {
            throw unknown(name, code);
        }
    }

    /** One that is not in the directory that is shipped is known by its figures of the year. */
    private void requireKnown(Place place, Dashboard dashboard) {
        StationCode station = place.station();
        DistrictCode district = place.district();
        boolean counted = dashboard.months().values().stream().anyMatch(figures -> !figures.isEmpty());
        if (station != null && !counted && !names.knows(station.value())) {
            throw unknown("station", station.value());
        }
        if (district != null && !counted && !names.knows(district.value())) {
            throw unknown("district", district.value());
        }
    }

    private static Refusal unknown(String name, String code) {
        return Refusal.invalid(
                "unknown-" + name,
                "/" + name,
                "the code of a " + name + " such as " + (name.equals("station") ? "310104017" : "310104"),
                Period.shown(code));
    }

    /** A field of the form that was left empty is none. */
    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private void show(Question question, Dashboard dashboard, Locale locale, Model model) {
        LocalDate today = LocalDate.now(clock.withZone(SHANGHAI));
        Tables tables = new Tables(dashboard, question, names, locale);
        Shown shown = new Shown(locale);
        WorkTables work = new WorkTables(dashboard, shown);
        Dates dates = new Dates(locale);
        model.addAttribute("question", question);
        model.addAttribute("headlineZh", dashboard.headline().chinese(today, rate));
        model.addAttribute("headlineEn", dashboard.headline().english(today, rate));
        model.addAttribute("yuanPerDollar", rate.yuanPerDollar().toPlainString());
        model.addAttribute("rateDate", dates.day(rate.date()));
        model.addAttribute("period", dates.span(dashboard.period()));
        model.addAttribute("previous", dates.span(dashboard.previous()));
        Instant asOf = dashboard.asOf();
        model.addAttribute("asOf", asOf == null ? null : shown.time(asOf));
        model.addAttribute(
                "lagSeconds",
                asOf == null ? null : Duration.between(asOf, clock.instant()).toSeconds());
        model.addAttribute(
                "earlier", question.at(question.month().minusMonths(1)).address());
        model.addAttribute(
                "later",
                question.month().isBefore(YearMonth.from(today))
                        ? question.at(question.month().plusMonths(1)).address()
                        : null);
        model.addAttribute("city", question.in(null, null).address());
        DistrictCode district = question.place().district();
        StationCode station = question.place().station();
        model.addAttribute("districtName", district == null ? null : tables.name(district.value()));
        model.addAttribute(
                "districtAddress",
                district == null ? null : question.in(district.value(), null).address());
        model.addAttribute("stationName", station == null ? null : tables.name(station.value()));
        model.addAttribute("measures", Measure.values());
        model.addAttribute("comparison", work.comparison());
        model.addAttribute("districts", tables.districts());
        model.addAttribute("funnel", work.funnel());
        model.addAttribute("days", tables.days());
        model.addAttribute("months", tables.months());
        model.addAttribute("times", work.times());
        model.addAttribute("tactics", work.tactics());
        model.addAttribute("missed", work.missed());
        model.addAttribute("stations", tables.stations());
    }
}
