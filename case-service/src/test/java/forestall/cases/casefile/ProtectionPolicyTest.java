package forestall.cases.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.Reports;
import forestall.events.CasesLinked;
import forestall.events.Envelope;
import forestall.events.facts.FreeText;
import forestall.events.facts.Location;
import forestall.events.facts.PhoneNumber;
import forestall.events.facts.SharedTrait;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CaseRole;
import forestall.events.vocabulary.LinkKind;
import forestall.events.vocabulary.LocationKind;
import forestall.events.vocabulary.Vulnerability;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtectionPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");

    private final Reports reports = Reports.aboutSomebody();
    private CaseFile file = CaseFile.unknown(reports.victim);

    @BeforeEach
    void aFile() {
        for (var report : reports.theArticlesCase()) {
            file = changed(CaseFilePolicy.decide(file, report, NOW, Reports.CONFIRMATION));
        }
        enter(new Entry.RelativeTold(Relation.CHILD, null, new PhoneNumber("+8613800000002")));
        enter(new Entry.AddressTold(new Location(LocationKind.OTHER, "another place", null), null, null));
        enter(new Entry.VulnerabilitiesSeen(List.of(Vulnerability.ELDERLY)));
    }

    @ParameterizedTest
    @CsvSource({
        "VICTIM, operator, true",
        "VICTIM, station, true",
        "COURIER, operator, false",
        "COURIER, station, false",
        "SUSPECT, operator, false",
        "COURIER, investigator, true",
        "SUSPECT, investigator, true",
        "COURIER, supervisor, true"
    })
    void who_sees_what_protects_somebody_in_a_role(CaseRole role, String reader, boolean sees) {
        CaseFile held = file.holding(List.of(held(role)));

        CaseFile shown = shown(reader(reader), held);

        assertThat(shown.equals(held)).isEqualTo(sees);
        assertThat(ProtectionPolicy.withheld(reader(reader), held).isEmpty()).isEqualTo(sees);
    }

    @Test
    void nothing_that_protects_a_courier_is_left_for_those_who_do_not_investigate() {
        CaseFile shown = shown(reader("operator"), file.holding(List.of(held(CaseRole.COURIER))));

        assertThat(shown.person().addresses()).isEmpty();
        assertThat(shown.person().relatives()).isEmpty();
        assertThat(shown.person().vulnerabilities()).isEmpty();
        assertThat(shown.timeline())
                .extracting(TimelineEntry::mark)
                .isEqualTo(file.timeline().stream().map(TimelineEntry::mark).toList());
        assertThat(shown.timeline())
                .allSatisfy(line -> assertThat(line.detail().toString())
                        .doesNotContain(
                                Reports.HOME,
                                Reports.HOTEL,
                                "another place",
                                "13800000002",
                                "ELDERLY",
                                "CHILD",
                                "说好不再联系",
                                "her sister says so"));
        assertThat(shown.person().names()).isEqualTo(file.person().names());
        assertThat(shown.timeline())
                .filteredOn(line -> line.type().equals("VisitCompleted"))
                .allSatisfy(line -> assertThat(line.detail()).containsKey("outcome"));
    }

    @ParameterizedTest
    @CsvSource({
        "operator, 'ADDRESS', ''",
        "operator, 'PHONE ADDRESS', 'PHONE'",
        "station, 'ADDRESS', ''",
        "operator, 'ACCOUNT', 'ACCOUNT'",
        "investigator, 'ADDRESS', 'ADDRESS'",
        "supervisor, 'PHONE ADDRESS', 'PHONE ADDRESS'"
    })
    void the_line_of_a_link_tells_a_shared_address_to_those_who_investigate_only(
            String reader, String shared, String told) {
        VictimId other = new VictimId("other-" + UUID.randomUUID());
        List<SharedTrait> by = Stream.of(shared.split(" "))
                .map(kind -> new SharedTrait(LinkKind.valueOf(kind), "hash-of-it"))
                .toList();
        file = changed(CaseDecision.Changed.announcing(
                file,
                new Envelope<>(
                        UUID.randomUUID(),
                        new CasesLinked(file.victimId(), other, by, file.dimensions()),
                        NOW,
                        "policy",
                        null),
                NOW));

        TimelineEntry line = shown(reader(reader), file).timeline().getLast();

        assertThat(line.type()).isEqualTo("CasesLinked");
        assertThat(line.detail().toString().contains(other.value())).isEqualTo(!told.isEmpty());
        assertThat(line.detail().getOrDefault("by", List.of()))
                .isEqualTo(Stream.of(told.split(" "))
                        .filter(kind -> !kind.isEmpty())
                        .toList());
    }

    private void enter(Entry<?> entry) {
        file = changed(EntryPolicy.decide(file, entry, new Hand(UUID.randomUUID(), NOW, "operator")));
    }

    private static CaseFile changed(CaseDecision decision) {
        return ((CaseDecision.Changed) decision).file();
    }

    private static HeldRole held(CaseRole role) {
        return new HeldRole(
                role,
                LocalDate.parse("2026-11-19"),
                new FreeText("her sister says so"),
                null,
                "investigator",
                NOW,
                UUID.randomUUID());
    }

    private static CaseFile shown(Reader reader, CaseFile of) {
        return ProtectionPolicy.shown(reader, ProtectionPolicy.withheld(reader, of), of);
    }

    private static Reader reader(String role) {
        return new Reader(role, Set.of(role), null, null);
    }
}
