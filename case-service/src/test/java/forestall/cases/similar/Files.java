package forestall.cases.similar;

import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseState;
import forestall.cases.casefile.DocumentKind;
import forestall.cases.casefile.DocumentReference;
import forestall.cases.casefile.Episode;
import forestall.cases.casefile.KnownAddress;
import forestall.cases.casefile.KnownNumber;
import forestall.cases.casefile.Person;
import forestall.cases.casefile.Relation;
import forestall.cases.casefile.Relative;
import forestall.cases.casefile.Suspect;
import forestall.cases.casefile.TimelineEntry;
import forestall.events.facts.Dimensions;
import forestall.events.facts.FreeText;
import forestall.events.facts.PersonName;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.InterventionId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.LocationKind;
import forestall.events.vocabulary.ScamType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Files as stories are read from. All people and places are invented. */
public final class Files {

    static final Instant CLOSED = Instant.parse("2026-10-31T20:00:00Z");
    public static final StationCode STATION = new StationCode("310104017");

    private Files() {}

    static CaseFile ofSomebodyKnown() {
        return new CaseFile(
                new VictimId("k".repeat(43)),
                3,
                new Person(
                        List.of(new PersonName("陈丽华"), new PersonName("Fiona Castle")),
                        61,
                        CLOSED,
                        List.of(),
                        List.of(new KnownNumber(new PhoneNumber("+8613800000001"), "feed", CLOSED, null)),
                        List.of(
                                new KnownAddress(LocationKind.HOME, "上海市徐汇区康健路一百弄3号502室", null, "feed", CLOSED),
                                new KnownAddress(LocationKind.HOME, "康健新村", null, "feed", CLOSED),
                                new KnownAddress(LocationKind.HOTEL, "锦秋旅馆", null, "officer", CLOSED)),
                        List.of(new Relative(
                                UUID.randomUUID(), Relation.CHILD, new PersonName("周大伟"), null, "operator", CLOSED))),
                List.of(new Suspect(null, null, "green_apple77", List.of("6222021112345678"), CLOSED, CLOSED)),
                List.of(),
                List.of(),
                List.of(),
                List.of(new DocumentReference(
                        UUID.randomUUID(),
                        DocumentKind.values()[0],
                        new FreeText("陈丽华的转账凭证"),
                        new FreeText("柜子 4"),
                        null,
                        "operator",
                        CLOSED)),
                List.of(),
                0);
    }

    /** A closed file of one intervention with one line. */
    public static CaseFile closed(
            VictimId victim, ScamType scamType, InterventionResult result, Map<String, Object> detail) {
        return file(victim, scamType, CaseState.CLOSED, result, detail);
    }

    static CaseFile open(VictimId victim, ScamType scamType, Map<String, Object> detail) {
        return file(victim, scamType, CaseState.OPEN, null, detail);
    }

    private static CaseFile file(
            VictimId victim,
            ScamType scamType,
            CaseState state,
            InterventionResult result,
            Map<String, Object> detail) {
        InterventionId intervention = new InterventionId(UUID.randomUUID());
        Dimensions dimensions =
                new Dimensions(STATION, new DistrictCode("310104"), scamType, Grade.RED, AgeBand.FROM_45_TO_59);
        return new CaseFile(
                victim,
                2,
                ofSomebodyKnown().person(),
                List.of(),
                List.of(new Episode(
                        intervention,
                        state,
                        CLOSED.minusSeconds(86_400),
                        "rule",
                        CLOSED.minusSeconds(86_400),
                        result,
                        state == CaseState.CLOSED ? CLOSED : null,
                        List.of(STATION),
                        List.of(),
                        dimensions,
                        CLOSED)),
                List.of(),
                List.of(),
                List.of(),
                List.of(line("InterventionOpened", CLOSED.minusSeconds(86_400), detail)),
                0);
    }

    static TimelineEntry line(String type, Instant at, Map<String, Object> detail) {
        return new TimelineEntry(UUID.randomUUID(), at, at, type, "policy", null, detail);
    }
}
