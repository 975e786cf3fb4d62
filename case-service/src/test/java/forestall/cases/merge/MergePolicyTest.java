package forestall.cases.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.cases.Reports;
import forestall.cases.casefile.CaseDecision;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseFilePolicy;
import forestall.cases.casefile.Hand;
import forestall.cases.casefile.Person;
import forestall.cases.casefile.PersonFile;
import forestall.chassis.usecase.Refusal;
import forestall.events.CasesMerged;
import forestall.events.CasesParted;
import forestall.events.facts.FreeText;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePolicyTest {
    private static final Hand BY = new Hand(UUID.randomUUID(), Instant.parse("2026-11-20T02:00:00Z"), "investigator");
    private static final FreeText WHY = new FreeText("the same woman, two telephones");
    private static final PhoneNumber ONE = new PhoneNumber("+8613800000011");
    private static final PhoneNumber OTHER = new PhoneNumber("+8613800000012");
    private static final PhoneNumber STRANGER = new PhoneNumber("+8613800000013");

    private final CaseFile from = file(Reports.aboutSomebody().under(ONE).calledBy(STRANGER));
    private final CaseFile into = file(Reports.aboutSomebody().under(OTHER).calledBy(STRANGER));

    @Test
    void two_files_that_can_be_one_persons_become_one_and_everybody_is_told() {
        MergeDecision.Changed merged = (MergeDecision.Changed) merge(from, into, null, null);

        assertThat(merged.present()).isEqualTo(new Merge(from.victimId(), into.victimId(), BY.at(), BY.name(), WHY));
        assertThat(merged.announced().event())
                .isEqualTo(new CasesMerged(into.victimId(), from.victimId(), into.victimId(), into.dimensions()));
        assertThat(merged.announced().actor()).isEqualTo("investigator");
    }

    @Test
    void the_same_merge_again_changes_nothing() {
        Merge present = merged(from, into);

        assertThat(merge(from, into, present, null)).isEqualTo(new MergeDecision.Unchanged(present));
    }

    @Test
    void what_cannot_be_one_is_refused_with_what_was_found() {
        CaseFile third = file(Reports.aboutSomebody());
        assertRefused(() -> merge(into, into, null, null), "merge-with-itself");
        assertRefused(() -> merge(from, into, merged(from, third), null), "already-merged");
        assertRefused(() -> merge(from, into, null, merged(into, third)), "merged-into-another");
        assertRefused(() -> merge(from, into, null, merged(into, from)), "merge-in-a-circle");
    }

    @Test
    void who_is_a_suspect_in_the_others_file_is_not_the_same_person() {
        CaseFile calledByTheOther = file(Reports.aboutSomebody().under(STRANGER).calledBy(ONE));

        assertRefused(() -> merge(from, calledByTheOther, null, null), "merge-contradicted");
        assertRefused(() -> merge(calledByTheOther, from, null, null), "merge-contradicted");
    }

    @ParameterizedTest
    @CsvSource({"40, 45, true", "45, 40, true", "40, 46, false", ", 46, true", "40, , true"})
    void ages_that_no_feed_can_have_meant_of_one_person_contradict_each_other(
            @Nullable Integer one, @Nullable Integer other, boolean fit) {
        if (fit) {
            assertThat(merge(aged(from, one), aged(into, other), null, null)).isInstanceOf(MergeDecision.Changed.class);
        } else {
            assertRefused(() -> merge(aged(from, one), aged(into, other), null, null), "merge-contradicted");
        }
    }

    @Test
    void what_was_merged_into_either_must_fit_the_other_too() {
        PersonFile ofAnOldMan = new PersonFile(from, null, List.of(aged(file(Reports.aboutSomebody()), 70)), List.of());

        assertRefused(
                () -> MergePolicy.merged(
                        ofAnOldMan, alone(aged(into, 30)), Optional.empty(), Optional.empty(), WHY, BY),
                "merge-contradicted");
    }

    @Test
    void a_merge_is_undone_with_the_names_that_go_with_the_file() {
        VictimId second = new VictimId("name-of-the-second-number");

        MergeDecision.Changed parted = (MergeDecision.Changed) MergePolicy.parted(
                from, into, Optional.of(merged(from, into)), List.of(from.victimId(), second), WHY, BY);

        assertThat(parted.present()).isNull();
        assertThat(parted.announced().event())
                .isEqualTo(new CasesParted(
                        into.victimId(), from.victimId(), into.victimId(), List.of(second), into.dimensions()));
    }

    @Test
    void only_what_is_merged_can_be_parted() {
        assertRefused(() -> MergePolicy.parted(from, into, Optional.empty(), List.of(), WHY, BY), "not-merged");
        assertRefused(
                () -> MergePolicy.parted(
                        from, into, Optional.of(merged(from, file(Reports.aboutSomebody()))), List.of(), WHY, BY),
                "not-merged");
    }

    private static MergeDecision merge(CaseFile from, CaseFile into, @Nullable Merge present, @Nullable Merge ofInto) {
        return MergePolicy.merged(
                alone(from), alone(into), Optional.ofNullable(present), Optional.ofNullable(ofInto), WHY, BY);
    }

    private static PersonFile alone(CaseFile file) {
        return new PersonFile(file, null, List.of(), List.of());
    }

    private static Merge merged(CaseFile from, CaseFile into) {
        return new Merge(from.victimId(), into.victimId(), BY.at().minusSeconds(60), "supervisor", WHY);
    }

    private static void assertRefused(ThrowingCallable what, String code) {
        assertThatThrownBy(what).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.getMessage()).startsWith("expected ").contains(", found ");
        });
    }

    private static CaseFile file(Reports reports) {
        CaseFile unknown = CaseFile.unknown(reports.victim);
        return ((CaseDecision.Changed) CaseFilePolicy.decide(unknown, reports.opened(), BY.at(), Reports.CONFIRMATION))
                .file();
    }

    private static CaseFile aged(CaseFile file, @Nullable Integer years) {
        Person person = file.person();
        return file.with(new Person(
                person.names(),
                years,
                years == null ? null : BY.at(),
                person.vulnerabilities(),
                person.numbers(),
                person.addresses(),
                person.relatives()));
    }
}
