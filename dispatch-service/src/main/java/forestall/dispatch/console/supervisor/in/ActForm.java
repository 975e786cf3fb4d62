package forestall.dispatch.console.supervisor.in;

import forestall.chassis.usecase.Refusal;
import forestall.events.facts.Location;
import forestall.events.ids.StationCode;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.LocationKind;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was typed or chosen in a form of an intervention's page, as it was typed; each form sends some of it.
 *
 * @param version of the thing that the page showed: of the intervention, or of the visit or call that the form is about
 * @param command of the form
 * @param visit that the page showed as open
 */
record ActForm(
        long version,
        UUID command,
        @Nullable UUID visit,
        @Nullable UUID call,
        @Nullable String station,
        @Nullable String grade,
        @Nullable String result,
        @Nullable String reason,
        @Nullable String kind,
        @Nullable String address,
        @Nullable String source) {

    /** A form without an id is one of its own. */
    ActForm {
        command = Objects.requireNonNullElseGet(command, UUID::randomUUID);
    }

    static ActForm empty() {
        return new ActForm(0, UUID.randomUUID(), null, null, null, null, null, null, null, null, null);
    }

    String reasonOrRefuse() {
        return written(reason, "reason-missing", "/reason", "a reason");
    }

    /** Somewhere in words; whose territory that is the routing reads from them. */
    Location locationOrRefuse() {
        return new Location(
                chosen(LocationKind.class, kind, "kind-missing", "/kind", "one of the kinds of places"),
                written(address, "address-missing", "/address", "an address"),
                null);
    }

    String sourceOrRefuse() {
        return written(source, "source-missing", "/source", "from where that is known");
    }

    StationCode stationOrRefuse() {
        if (station == null || station.isBlank()) {
            throw Refusal.invalid("station-missing", "/station", "one of the stations", "none");
        }
        try {
            return new StationCode(station.strip());
        } catch (IllegalArgumentException none) {
            throw Refusal.invalid("station-unknown", String.valueOf(none.getMessage()));
        }
    }

    Grade gradeOrRefuse() {
        return chosen(Grade.class, grade, "grade-missing", "/grade", "another grade");
    }

    InterventionResult resultOrRefuse() {
        return chosen(InterventionResult.class, result, "result-missing", "/result", "one of the results");
    }

    VisitId visitOrRefuse() {
        if (visit == null) {
            throw Refusal.conflict("no-open-visit", "expected an intervention with an open visit, found none open");
        }
        return new VisitId(visit);
    }

    private static String written(@Nullable String text, String refusal, String pointer, String expected) {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid(refusal, pointer, expected, "none");
        }
        return text.strip();
    }

    private static <E extends Enum<E>> E chosen(
            Class<E> type, @Nullable String code, String refusal, String pointer, String expected) {
        try {
            return Enum.valueOf(type, code == null ? "" : code);
        } catch (IllegalArgumentException none) {
            throw Refusal.invalid(refusal, pointer, expected, code == null || code.isEmpty() ? "none" : "another text");
        }
    }
}
