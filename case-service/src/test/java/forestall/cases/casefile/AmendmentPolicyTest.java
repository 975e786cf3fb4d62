package forestall.cases.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.FilesInMemory;
import forestall.cases.Reports;
import forestall.events.CaseAmended;
import forestall.events.CaseEvent;
import forestall.events.CaseOpened;
import forestall.events.Envelope;
import forestall.events.InterventionEvent;
import forestall.events.facts.FreeText;
import forestall.events.facts.PersonName;
import forestall.events.vocabulary.DeadlineStage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class AmendmentPolicyTest {

    private static final Reader READER = new Reader("operator", Set.of("operator"), null, null);

    static final List<Function<Reports, Envelope<? extends InterventionEvent>>> silent =
            List.of(Reports::accepted, Reports::assigned, reports -> reports.missed(DeadlineStage.FIRST_CALL));

    private final FilesInMemory stored = new FilesInMemory();
    private final CaseFiles files = new AmendedFiles(stored);
    private final Reports reports = Reports.aboutSomebody();

    @Test
    void a_change_that_announces_something_itself_is_not_announced_again() {
        enter(reports.opened());

        assertThat(told()).hasExactlyElementsOfTypes(CaseOpened.class);
    }

    @Test
    void a_report_that_tells_where_somebody_is_amends_the_file_and_is_its_cause() {
        enter(reports.opened());
        Envelope<? extends InterventionEvent> located = reports.located();

        enter(located);

        assertThat(stored.announced().getLast()).satisfies(envelope -> {
            assertThat(envelope.causation()).isEqualTo(located.id());
            assertThat(envelope.actor()).isEqualTo("policy");
            assertThat(envelope.event()).isInstanceOfSatisfying(CaseAmended.class, amended -> {
                assertThat(amended.version()).isEqualTo(2);
                assertThat(amended.interventionId()).isEqualTo(reports.intervention);
                assertThat(amended.dimensions()).isEqualTo(file().dimensions());
            });
        });
    }

    @Test
    void the_same_report_again_announces_nothing() {
        Envelope<? extends InterventionEvent> located = reports.located();
        enter(reports.opened());
        enter(located);

        enter(located);

        assertThat(told()).hasExactlyElementsOfTypes(CaseOpened.class, CaseAmended.class);
    }

    @ParameterizedTest
    @FieldSource("silent")
    void a_report_by_which_nobody_finds_anything_announces_nothing(
            Function<Reports, Envelope<? extends InterventionEvent>> report) {
        enter(reports.opened());
        enter(reports.notified());
        List<CaseEvent> before = told();

        enter(report.apply(reports));

        assertThat(file().version()).isEqualTo(3);
        assertThat(told()).isEqualTo(before);
    }

    @Test
    void a_note_amends_the_file_and_has_no_event_as_its_cause() {
        enter(reports.opened());

        new AddNote(files, entry -> {}, Clock.systemUTC()).write(reports.victim, new FreeText("x"), null, READER);

        assertThat(told()).hasExactlyElementsOfTypes(CaseOpened.class, CaseAmended.class);
        assertThat(stored.announced().getLast().causation()).isNull();
    }

    @Test
    void an_entry_amends_the_file_once_and_each_version_has_an_announcement_of_its_own() {
        MakeEntry entries = new MakeEntry(files, entry -> {}, Clock.systemUTC());
        Entry.RelativeTold son = new Entry.RelativeTold(Relation.CHILD, new PersonName("x"), null);
        Entry.RelativeTold wife = new Entry.RelativeTold(Relation.SPOUSE, new PersonName("y"), null);
        enter(reports.opened());

        entries.into(reports.victim, son, null, READER);
        entries.into(reports.victim, son, null, READER);
        entries.into(reports.victim, wife, null, READER);

        assertThat(told()).hasExactlyElementsOfTypes(CaseOpened.class, CaseAmended.class, CaseAmended.class);
        assertThat(stored.announced()).extracting(Envelope::id).doesNotHaveDuplicates();
    }

    private void enter(Envelope<? extends InterventionEvent> report) {
        files.change(reports.victim, file -> CaseFilePolicy.decide(file, report, Instant.now(), Reports.CONFIRMATION));
    }

    private CaseFile file() {
        return files.find(reports.victim).orElseThrow();
    }

    private List<CaseEvent> told() {
        return stored.announced().stream().<CaseEvent>map(Envelope::event).toList();
    }
}
