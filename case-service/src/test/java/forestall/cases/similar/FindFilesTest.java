package forestall.cases.similar;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.FilesInMemory;
import forestall.cases.audit.AuditEntry;
import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.CaseDecision;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.HeldRole;
import forestall.cases.casefile.Reader;
import forestall.cases.similar.out.LuceneStoryIndex;
import forestall.events.facts.FreeText;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CaseRole;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.ScamType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the index says is older than what the file says: that counts. */
class FindFilesTest {

    private static final VictimId FILE = new VictimId("file-of-somebody-one");
    private static final VictimId CONTINUES = new VictimId("file-of-somebody-two");
    private static final Sought NAME = new Sought.Name("陈丽华");
    private static final Sought PLACE = new Sought.Place("康健路");
    private static final Sought TEXT = new Sought.Text("safe account");
    private static final Reader STATION = new Reader("officer", Set.of("station"), Files.STATION, null);
    private static final Reader OTHER_STATION =
            new Reader("officer", Set.of("station"), new StationCode("310112001"), null);
    private static final Reader OPERATOR = new Reader("operator", Set.of("operator"), null, null);
    private static final Reader INVESTIGATOR = new Reader("investigator", Set.of("investigator"), null, null);
    private static final Reader OF_NO_STATION = new Reader("officer", Set.of("station"), null, null);

    private final FilesInMemory files = new FilesInMemory();
    private final Merged merged = new Merged();
    private final List<AuditEntry> audit = new ArrayList<>();
    private final LuceneStoryIndex index = new LuceneStoryIndex(null);
    private final FindFiles find = new FindFiles(index, index::state, files, merged, audit::add, Clock.systemUTC());

    @BeforeEach
    void theIndexKnowsAVictim() {
        write(
                FILE,
                file -> Files.closed(
                        FILE, ScamType.OTHER, InterventionResult.SELF_AWARE, Map.of("summary", "safe account")));
        new KeepIndex(index, files, merged, audit::add, Clock.systemUTC(), (file, why) -> {}).renew();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void a_victim_is_found_by_name_place_and_text() {
        for (Sought sought : List.of(NAME, PLACE, TEXT)) {
            assertThat(found(sought, STATION)).as(sought.toString()).containsExactly(FILE);
            assertThat(found(sought, OPERATOR)).as(sought.toString()).containsExactly(FILE);
        }
    }

    @Test
    void
            a_file_of_which_words_and_places_are_withheld_is_found_by_its_names_only_even_if_the_index_does_not_know_yet() {
        write(FILE, file -> file.holding(List.of(courier())));

        for (Reader reader : List.of(STATION, OPERATOR)) {
            assertThat(found(NAME, reader)).containsExactly(FILE);
            assertThat(found(PLACE, reader)).isEmpty();
            assertThat(found(TEXT, reader)).isEmpty();
        }
        for (Sought sought : List.of(NAME, PLACE, TEXT)) {
            assertThat(found(sought, INVESTIGATOR)).containsExactly(FILE);
        }
    }

    @Test
    void what_another_file_of_the_person_says_withholds_as_well() {
        write(
                CONTINUES,
                file -> Files.closed(CONTINUES, ScamType.OTHER, InterventionResult.SELF_AWARE, Map.of())
                        .holding(List.of(courier())));
        merged.into = Map.of(FILE, CONTINUES);

        assertThat(found(TEXT, STATION)).isEmpty();
        assertThat(found(PLACE, STATION)).isEmpty();
        assertThat(found(NAME, STATION)).containsExactly(FILE);
    }

    @Test
    void a_file_that_a_station_may_not_read_is_not_found_by_it() {
        assertThat(found(NAME, OTHER_STATION)).isEmpty();
        assertThat(found(NAME, OF_NO_STATION)).isEmpty();
    }

    @Test
    void on_record_are_the_files_found_and_no_word_that_was_looked_for() {
        find.find(TEXT, STATION, 0, 10);
        write(FILE, file -> file.holding(List.of(courier())));
        find.find(TEXT, STATION, 0, 10);

        assertThat(audit)
                .extracting(AuditEntry::what)
                .containsExactly(AuditEntry.Action.SEARCH_FILES, AuditEntry.Action.SEARCH_FILES);
        assertThat(audit.getFirst().toString()).contains(FILE.value()).doesNotContain("safe account");
        assertThat(audit.getLast().toString())
                .as("a file that was not shown was not read")
                .doesNotContain(FILE.value());
    }

    private List<VictimId> found(Sought sought, Reader reader) {
        return find.find(sought, reader, 0, 10).files().stream()
                .map(person -> person.file().victimId())
                .toList();
    }

    private void write(VictimId victim, UnaryOperator<CaseFile> change) {
        files.change(victim, known -> new CaseDecision.Changed(change.apply(known), List.of(), List.of()));
    }

    private static HeldRole courier() {
        return new HeldRole(
                CaseRole.COURIER,
                LocalDate.parse("2026-11-18"),
                new FreeText("seen with the money"),
                null,
                "investigator",
                Files.CLOSED,
                UUID.randomUUID());
    }

    /** Which file goes on in which, one step. */
    private static final class Merged implements Belonging {

        private Map<VictimId, VictimId> into = Map.of();

        @Override
        public Optional<VictimId> continuesAs(VictimId file) {
            return Optional.ofNullable(into.get(file));
        }

        @Override
        public List<VictimId> mergedInto(VictimId file) {
            return into.entrySet().stream()
                    .filter(merge -> merge.getValue().equals(file))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
