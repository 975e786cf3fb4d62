package forestall.cases.network;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.FilesInMemory;
import forestall.cases.Reports;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseFilePolicy;
import forestall.cases.casefile.KnownAddress;
import forestall.cases.casefile.Suspect;
import forestall.cases.money.Freeze;
import forestall.cases.money.Loss;
import forestall.cases.money.LossRevision;
import forestall.cases.money.LossState;
import forestall.events.facts.Money;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.InterventionId;
import forestall.events.ids.LossId;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.LinkKind;
import forestall.events.vocabulary.LocationKind;
import forestall.events.vocabulary.LossEvidence;
import forestall.events.vocabulary.PreventedBy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkPolicyTest {

    private static final Instant THEN = Instant.parse("2026-11-14T01:00:00Z");
    private static final VictimId SOMEBODY = new VictimId("victim-of-somebody-else");
    private static final VictimId OTHER = new VictimId("victim-of-nobody-else-");
    private static final PhoneNumber NUMBER = new PhoneNumber("+8613800000005");

    @Test
    void an_alert_tells_of_a_number_a_handle_and_accounts_of_the_caller_and_number_and_home_of_the_person() {
        Reports reports = Reports.aboutSomebody()
                .under(NUMBER)
                .calledBy(new PhoneNumber("+8613800000006"))
                .byTheNameOf("Officer Wang")
                .intoAccount("6222 0000-0000 0001");
        FilesInMemory files = new FilesInMemory();
        files.change(
                reports.victim,
                file -> CaseFilePolicy.decide(file, reports.opened(), Instant.now(), Reports.CONFIRMATION));

        assertThat(LinkPolicy.traits(files.find(reports.victim).orElseThrow()))
                .containsExactlyInAnyOrder(
                        new Trait(Thing.NUMBER, true, "+8613800000005"),
                        new Trait(Thing.NUMBER, false, "+8613800000006"),
                        new Trait(Thing.HANDLE, false, "officer wang"),
                        new Trait(Thing.ACCOUNT, false, "6222000000000001"),
                        new Trait(Thing.ADDRESS, false, Reports.HOME + "00000005室"));
    }

    @ParameterizedTest
    @CsvSource({
        "HOME, 漕宝路100弄3号, true",
        "HOME, 漕宝路一百号, true",
        "HOME, 'Room 12, 100 Caobao Road', true",
        "HOME, 徐汇区, false",
        "HOME, 上海市徐汇区漕河泾街道, false",
        "HOME, 漕宝路, false",
        "HOME, Xuhui District, false",
        "HOTEL, 新华宾馆, true",
        "HOTEL, 新华路, false",
        "WORK, Xuhui District, false",
        "OTHER, ' ', false"
    })
    void an_address_links_when_it_is_a_house_and_no_street_or_district(LocationKind kind, String text, boolean links) {
        CaseFile file = at(kind, text);

        assertThat(LinkPolicy.traits(file)).hasSize(links ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"'漕宝路 100号', 漕宝路１００号", "'12 Caobao  Road', 12 caobao road"})
    void an_address_written_in_two_ways_is_one(String one, String other) {
        assertThat(LinkPolicy.traits(at(LocationKind.HOME, one)))
                .isEqualTo(LinkPolicy.traits(at(LocationKind.HOME, other)));
    }

    @ParameterizedTest
    @CsvSource({"'6222 0000', 62220000", "6222-0000, ６２２２００００", "gb12 abcd, GB12ABCD"})
    void an_account_written_in_two_ways_is_one(String one, String other) {
        assertThat(LinkPolicy.traits(paidInto(one))).isEqualTo(LinkPolicy.traits(paidInto(other)));
    }

    @Test
    void what_is_shared_with_oneself_by_two_merged_files_is_one_tie_and_the_own_number_is_own() {
        CaseFile own = called(SOMEBODY, null);
        CaseFile seen = called(OTHER, NUMBER);
        CaseFile both =
                own.with(own.person().with(new forestall.cases.casefile.KnownNumber(NUMBER, "feed", THEN, null)));

        assertThat(LinkPolicy.ties(List.of(seen, both), UnaryOperator.identity()))
                .containsExactly(new Holding("+8613800000005", Thing.NUMBER, true));
    }

    @Test
    void money_stopped_in_an_account_ties_its_victims_as_the_account_of_a_suspect_does() {
        CaseFile nobody = CaseFile.unknown(SOMEBODY);
        LossRevision stopped = new LossRevision(
                1,
                LossState.STOPPED_IN_ACCOUNT,
                new Money(500),
                LossEvidence.BANK_RECORD,
                PreventedBy.BANK,
                THEN,
                false,
                nobody.dimensions(),
                "a bank",
                new Freeze("6222 0000", THEN, THEN.plusSeconds(3600), null),
                "investigator",
                null,
                null);
        Loss loss = new Loss(
                new LossId(new UUID(0, 1)), new InterventionId(new UUID(0, 2)), null, stopped, stopped, null, null);

        assertThat(LinkPolicy.traits(nobody.with(loss)))
                .isEqualTo(LinkPolicy.traits(paidInto("62220000")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, true, true, PERSON",
        "NUMBER, true, false, PERSON",
        "NUMBER, false, true, PERSON",
        "NUMBER, false, false, PHONE",
        "ACCOUNT, false, false, ACCOUNT",
        "HANDLE, false, false, HANDLE",
        "ADDRESS, false, false, ADDRESS"
    })
    void a_number_that_is_somebodys_own_leads_to_a_person(
            Thing thing, boolean ownHere, boolean ownThere, LinkKind kind) {
        assertThat(LinkPolicy.kind(new Holding("x", thing, ownHere), ownThere)).isEqualTo(kind);
    }

    @Test
    void equal_texts_of_different_things_are_different_ties() {
        CaseFile file = suspected(new Suspect(null, null, "6222", List.of("6222"), THEN, THEN));

        assertThat(LinkPolicy.ties(List.of(file), UnaryOperator.identity()).stream()
                        .collect(Collectors.toMap(Holding::thing, Holding::tie)))
                .isEqualTo(Map.of(Thing.HANDLE, "handle:6222", Thing.ACCOUNT, "account:6222"));
    }

    @Test
    void nothing_prints_what_it_stands_for() {
        assertThat(new Trait(Thing.ACCOUNT, false, "6222").toString()).isEqualTo("[ACCOUNT]");
    }

    private static CaseFile at(LocationKind kind, String text) {
        CaseFile nobody = CaseFile.unknown(SOMEBODY);
        return nobody.with(new forestall.cases.casefile.Person(
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(new KnownAddress(kind, text, null, "feed", THEN)),
                List.of()));
    }

    private static CaseFile paidInto(String account) {
        return suspected(new Suspect(null, null, null, List.of(account), THEN, THEN));
    }

    private static CaseFile called(VictimId victim, PhoneNumber by) {
        return suspected(victim, new Suspect(null, by, null, List.of(), THEN, THEN));
    }

    private static CaseFile suspected(Suspect suspect) {
        return suspected(SOMEBODY, suspect);
    }

    private static CaseFile suspected(VictimId victim, Suspect suspect) {
        CaseFile nobody = CaseFile.unknown(victim);
        return new CaseFile(
                victim, 1, nobody.person(), List.of(suspect), List.of(), List.of(), List.of(), List.of(), List.of(), 0);
    }
}
