package forestall.cases.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.cases.Reports;
import forestall.chassis.usecase.Refusal;
import forestall.events.facts.FreeText;
import forestall.events.facts.Location;
import forestall.events.facts.PersonName;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.DivisionCode;
import forestall.events.vocabulary.CaseRole;
import forestall.events.vocabulary.LocationKind;
import forestall.events.vocabulary.Vulnerability;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntryPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
    private static final PhoneNumber SON = new PhoneNumber("+8613800000002");
    private static final PhoneNumber COURIER = new PhoneNumber("+8613800000003");
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private final Reports reports = Reports.aboutSomebody();
    private CaseFile file = CaseFile.unknown(reports.victim);

    @BeforeEach
    void aFile() {
        CaseDecision decision = CaseFilePolicy.decide(file, reports.opened(), NOW, Reports.CONFIRMATION);
        file = ((CaseDecision.Changed) decision).file();
    }

    static Stream<Entry<?>> entries() {
        return Stream.of(
                new Entry.RelativeTold(Relation.CHILD, new PersonName("陈小某"), SON),
                new Entry.RelativeTold(Relation.NEIGHBOUR, null, SON),
                new Entry.AddressTold(
                        new Location(LocationKind.RELATIVE, "杭州市二号", new DivisionCode("330106001")), null, null),
                new Entry.AddressTold(
                        new Location(LocationKind.HOTEL, "酒店三号", null), "her son", NOW.minus(Duration.ofHours(1))),
                new Entry.VulnerabilitiesSeen(List.of(Vulnerability.ELDERLY)),
                new Entry.SuspectNamed(CaseRole.COURIER, COURIER, null, List.of(), null),
                new Entry.SuspectNamed(CaseRole.SUSPECT, null, "officer-wang", List.of("6222000000000001"), NOW),
                new Entry.SuspectNamed(CaseRole.SUSPECT, new PhoneNumber(Reports.CALLER), null, List.of("6222"), null),
                new Entry.DocumentFiled(
                        DocumentKind.STATEMENT, new FreeText("询问笔录"), new FreeText("档案室 3-12"), DIGEST));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void an_entry_stands_in_the_file_with_a_line_that_tells_of_it(Entry<?> entry) {
        Hand hand = hand();

        CaseFile after = enter(entry, hand);

        assertThat(entry.in(after)).isPresent();
        assertThat(after.version()).isEqualTo(file.version() + 1);
        assertThat(after.timeline())
                .filteredOn(line -> line.eventId().equals(hand.id()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actor()).isEqualTo("operator");
                    assertThat(line.at()).isEqualTo(NOW);
                    assertThat(line.interventionId()).isEqualTo(reports.intervention);
                    assertThat(line.detail()).isNotEmpty();
                });
    }

    @ParameterizedTest
    @MethodSource("entries")
    void made_twice_it_stands_there_once(Entry<?> entry) {
        CaseFile once = enter(entry, hand());

        assertThat(EntryPolicy.decide(once, entry, new Hand(UUID.randomUUID(), NOW.plusSeconds(60), "another")))
                .isEqualTo(new CaseDecision.Unchanged());
    }

    @Test
    void an_address_that_a_feed_told_of_before_stays_as_it_was_told_first() {
        var same = new Entry.AddressTold(new Location(LocationKind.OTHER, Reports.HOME, null), null, null);

        assertThat(EntryPolicy.decide(file, same, hand())).isEqualTo(new CaseDecision.Unchanged());
        assertThat(same.in(file).orElseThrow().source()).isEqualTo("feed feed-demo");
    }

    @Test
    void a_caller_who_is_named_a_courier_is_both() {
        PhoneNumber caller = new PhoneNumber(Reports.CALLER);

        file = enter(new Entry.SuspectNamed(CaseRole.COURIER, caller, null, List.of(), null), hand());

        assertThat(file.suspects()).extracting(Suspect::phone).containsExactly(caller, caller);
        assertThat(file.suspects()).extracting(Suspect::role).containsExactly(null, CaseRole.COURIER);
    }

    @Test
    void accounts_of_a_known_suspect_are_added_to_it() {
        PhoneNumber caller = new PhoneNumber(Reports.CALLER);
        Instant earlier = Instant.parse("2026-11-01T00:00:00Z");

        file = enter(new Entry.SuspectNamed(CaseRole.SUSPECT, caller, null, List.of("2"), earlier), hand());
        file = enter(new Entry.SuspectNamed(CaseRole.SUSPECT, caller, null, List.of("1"), null), hand());

        assertThat(file.suspects()).singleElement().satisfies(suspect -> {
            assertThat(suspect.accounts()).containsExactly("1", "2");
            assertThat(suspect.firstSeen()).isEqualTo(earlier);
        });
    }

    @Test
    void a_relative_is_corrected_and_removed() {
        Hand hand = hand();
        file = enter(new Entry.RelativeTold(Relation.CHILD, null, SON), hand);
        UUID id = hand.id();

        file = enter(
                new Entry.RelativeCorrected(id, new Entry.RelativeTold(Relation.SIBLING, new PersonName("陈大某"), null)),
                hand());
        assertThat(file.person().relatives())
                .containsExactly(new Relative(id, Relation.SIBLING, new PersonName("陈大某"), null, "operator", NOW));

        file = enter(new Entry.RelativeRemoved(id), hand());
        assertThat(file.person().relatives()).isEmpty();
        assertThat(file.timeline())
                .extracting(TimelineEntry::type)
                .contains("RelativeAdded", "RelativeCorrected", "RelativeRemoved");
    }

    @Test
    void a_relative_who_is_not_there_cannot_be_corrected_or_removed() {
        UUID nobody = UUID.randomUUID();

        assertRefused("relative-not-found", new Entry.RelativeRemoved(nobody));
        assertRefused(
                "relative-not-found",
                new Entry.RelativeCorrected(nobody, new Entry.RelativeTold(Relation.CHILD, null, SON)));
    }

    @Test
    void what_is_yet_to_come_was_not_seen() {
        Instant tomorrow = NOW.plus(Duration.ofDays(1));

        assertRefused("not-yet", new Entry.AddressTold(new Location(LocationKind.HOTEL, "x", null), null, tomorrow));
        assertRefused("not-yet", new Entry.SuspectNamed(CaseRole.SUSPECT, SON, null, List.of(), tomorrow));
    }

    @Test
    void a_document_gets_its_digest_later_and_no_other_after_that() {
        FreeText title = new FreeText("转账记录");
        FreeText place = new FreeText("档案室 3-13");
        file = enter(new Entry.DocumentFiled(DocumentKind.BANK_RECORD, title, place, null), hand());

        file = enter(new Entry.DocumentFiled(DocumentKind.BANK_RECORD, title, place, DIGEST), hand());

        assertThat(file.documents())
                .singleElement()
                .extracting(DocumentReference::sha256)
                .isEqualTo(DIGEST);
        assertRefused(
                "another-document",
                new Entry.DocumentFiled(DocumentKind.BANK_RECORD, title, place, DIGEST.replace('0', 'f')));
    }

    @Test
    void entries_do_not_print_what_they_say() {
        assertThat(entries().map(Object::toString))
                .allSatisfy(printed -> assertThat(printed)
                        .doesNotContain("13800000002", "13800000003", "陈小某", "杭州", "询问", "档案", "6222", "officer-wang"));
    }

    private void assertRefused(String code, Entry<?> entry) {
        assertThatThrownBy(() -> EntryPolicy.decide(file, entry, hand()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private CaseFile enter(Entry<?> entry, Hand hand) {
        return ((CaseDecision.Changed) EntryPolicy.decide(file, entry, hand)).file();
    }

    private static Hand hand() {
        return new Hand(UUID.randomUUID(), NOW, "operator");
    }
}
