package forestall.cases.casefile.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import forestall.cases.FilesInMemory;
import forestall.cases.Reports;
import forestall.cases.audit.AuditTrail;
import forestall.cases.casefile.AddNote;
import forestall.cases.casefile.CaseDecision;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseFilePolicy;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.casefile.Entered;
import forestall.cases.casefile.ReadTimeline;
import forestall.cases.casefile.Reader;
import forestall.cases.casefile.TimelineEntry;
import forestall.cases.casefile.TimelineMark;
import forestall.cases.casefile.TimelinePage;
import forestall.chassis.hashing.KeyedHash;
import forestall.chassis.messaging.EventCodec;
import forestall.chassis.outbox.document.GuardedDocuments;
import forestall.chassis.outbox.document.Wake;
import forestall.events.Envelope;
import forestall.events.InterventionEvent;
import forestall.events.facts.FreeText;
import forestall.events.vocabulary.DeadlineStage;
import forestall.local.TestInfrastructure;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Files whose lines do not all fit into the file; {@code -Dforestall.timeline.events=5000} for a very long one. A kill is a step that fails,
 * with none after it.
 */
class LongFilesTest {

    private static final int MANY = Integer.getInteger("forestall.timeline.events", 1_000);
    private static final Instant NOW = Instant.parse("2027-11-14T01:00:00Z");
    private static final Reader SUPERVISOR = new Reader("supervisor", Set.of("supervisor"), null, null);

    private static MongoClient client;
    private static MongoDatabase database;

    private final Reports reports = Reports.aboutSomebody();
    private final MongoCollection<Document> cases = database.getCollection("cases");
    private final MongoCollection<Document> timeline = database.getCollection("timeline");

    @BeforeAll
    static void store() {
        client = MongoClients.create(TestInfrastructure.mongo("long"));
        database = client.getDatabase("long");
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Test
    void a_file_of_very_many_events_stays_small_and_shows_all_of_them_and_takes_none_of_them_twice() {
        CaseFiles files = files(cases, timeline, 200);
        List<Envelope<? extends InterventionEvent>> events = missed(MANY);
        events.forEach(event -> enter(files, event));

        Document document =
                cases.find(new Document("_id", reports.victim.value())).first();
        assertThat(document.getList("timeline", Document.class)).hasSize(200);
        assertThat(document.get("earlierLines", Number.class).longValue()).isEqualTo(MANY + 1 - 200);
        assertShowsEach(files, events, 500);

        List<Envelope<? extends InterventionEvent>> again = new ArrayList<>(events);
        Collections.shuffle(again);
        assertThat(again.subList(0, 500))
                .allSatisfy(event -> assertThat(enter(files, event)).isInstanceOf(CaseDecision.Unchanged.class));
        assertThat(file(files).version()).isEqualTo(MANY);
    }

    @Test
    void a_note_that_left_the_file_is_the_same_when_it_is_sent_again_and_another_one_is_not() {
        CaseFiles files = files(cases, timeline, 3);
        missed(6).forEach(event -> enter(files, event));
        AddNote notes = new AddNote(files, nowhere(), Clock.systemUTC());
        Reader reader = new Reader("operator", Set.of("operator"), null, null);
        UUID key = UUID.randomUUID();

        Entered<TimelineEntry> first = notes.write(reports.victim, new FreeText("first"), key, reader);
        for (int i = 0; i < 5; i++) {
            notes.write(reports.victim, new FreeText("another " + i), UUID.randomUUID(), reader);
        }
        long version = file(files).version();
        Entered<TimelineEntry> again = notes.write(reports.victim, new FreeText("first"), key, reader);

        assertThat(again.fresh()).isFalse();
        assertThat(again.item()).isEqualTo(first.item());
        assertThat(file(files).version()).isEqualTo(version);
        assertThat(version).isEqualTo(6 + 6);
    }

    @Test
    void killed_after_lines_were_written_elsewhere_and_before_they_left_the_file_nothing_is_lost_or_shown_twice() {
        CaseFiles files = files(cases, timeline, 3);
        List<Envelope<? extends InterventionEvent>> events = missed(6);
        Envelope<? extends InterventionEvent> last = events.removeLast();
        events.forEach(event -> enter(files, event));

        CaseFiles killed = files(failing(cases, "updateOne"), timeline, 3);
        assertThatThrownBy(() -> enter(killed, last)).isInstanceOf(Killed.class);

        assertThat(file(files).version()).isEqualTo(5);
        assertShowsEach(files, events, 2);
        assertThat(events)
                .allSatisfy(event -> assertThat(enter(files, event)).isInstanceOf(CaseDecision.Unchanged.class));
        assertThat(enter(files, last)).isInstanceOf(CaseDecision.Changed.class);
        assertThat(enter(files, last)).isInstanceOf(CaseDecision.Unchanged.class);
        events.add(last);
        assertShowsEach(files, events, 2);
    }

    @Test
    void killed_before_lines_were_written_elsewhere_the_file_keeps_them() {
        CaseFiles files = files(cases, timeline, 3);
        List<Envelope<? extends InterventionEvent>> events = missed(4);
        Envelope<? extends InterventionEvent> last = events.removeLast();
        events.forEach(event -> enter(files, event));

        CaseFiles killed = files(cases, failing(timeline, "bulkWrite"), 3);
        assertThatThrownBy(() -> enter(killed, last)).isInstanceOf(Killed.class);

        assertShowsEach(files, events, 2);
        enter(files, last);
        events.add(last);
        assertShowsEach(files, events, 2);
    }

    @Test
    void killed_after_the_file_was_changed_and_before_anybody_knew_the_event_comes_again_for_nothing() {
        CaseFiles files = files(cases, timeline, 2);
        List<Envelope<? extends InterventionEvent>> events = missed(9);

        events.forEach(event -> {
            enter(files, event);
            assertThat(enter(files, event)).isInstanceOf(CaseDecision.Unchanged.class);
        });

        assertThat(file(files).version()).isEqualTo(9);
        assertShowsEach(files, events, 4);
    }

    @Test
    void lines_of_the_same_instant_are_told_apart_across_pages() {
        CaseFiles files = files(cases, timeline, 2);
        Instant same = Instant.parse("2026-11-14T01:00:00Z");
        List<Envelope<? extends InterventionEvent>> events = Stream.generate(() -> reports.missed(DeadlineStage.VISIT))
                .limit(7)
                .<Envelope<? extends InterventionEvent>>map(
                        event -> new Envelope<>(event.id(), event.event(), same, event.actor(), null))
                .toList();
        events.forEach(event -> enter(files, event));

        assertShowsEach(files, events, 1);
    }

    @Test
    void the_earlier_lines_of_one_file_are_not_those_of_another() {
        CaseFiles files = files(cases, timeline, 1);
        List<Envelope<? extends InterventionEvent>> events = missed(3);
        events.forEach(event -> enter(files, event));
        Reports other = Reports.aboutSomebody();
        for (int i = 0; i < 3; i++) {
            enter(files, other.missed(DeadlineStage.VISIT));
        }

        assertShowsEach(files, events, 2);
    }

    private void assertShowsEach(
            CaseFiles files, List<? extends Envelope<? extends InterventionEvent>> events, int limit) {
        List<TimelineEntry> shown = new ArrayList<>();
        ReadTimeline read = new ReadTimeline(files, FilesInMemory.NOTHING_MERGED, nowhere(), Clock.systemUTC());
        TimelineMark after = null;
        do {
            TimelinePage page = read.page(reports.victim, SUPERVISOR, after, limit);
            assertThat(page.lines()).hasSizeLessThanOrEqualTo(limit);
            shown.addAll(page.lines());
            after = page.next();
        } while (after != null);
        assertThat(shown).extracting(TimelineEntry::mark).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(shown).extracting(TimelineEntry::eventId).doesNotHaveDuplicates();
        Set<UUID> reported = new HashSet<>();
        events.forEach(event -> reported.add(event.id()));
        assertThat(shown)
                .filteredOn(line -> !line.type().equals("CaseOpened"))
                .extracting(TimelineEntry::eventId)
                .hasSameElementsAs(reported);
    }

    private List<Envelope<? extends InterventionEvent>> missed(int many) {
        return new ArrayList<>(Stream.generate(() -> reports.missed(DeadlineStage.VISIT))
                .limit(many)
                .toList());
    }

    private CaseFile file(CaseFiles files) {
        return files.find(reports.victim).orElseThrow();
    }

    private static CaseDecision enter(CaseFiles files, Envelope<? extends InterventionEvent> event) {
        return files.change(
                event.event().victimId(), file -> CaseFilePolicy.decide(file, event, NOW, Reports.CONFIRMATION));
    }

    private static AuditTrail nowhere() {
        return entry -> {};
    }

    private static CaseFiles files(
            MongoCollection<Document> documents, MongoCollection<Document> lines, int newestLines) {
        return new MongoCaseFiles(
                documents,
                new GuardedDocuments(
                        documents, database.getCollection("pending"), new EventCodec(URI.create("/cases")), new Wake()),
                lines,
                newestLines,
                database.getCollection("identifiers"),
                new KeyedHash("a-secret-for-tests-of-thirty-two-bytes"),
                List.of());
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The collection, except that the process is gone when it comes to this. */
    @SuppressWarnings("unchecked")
    private static MongoCollection<Document> failing(MongoCollection<Document> real, String method) {
        return (MongoCollection<Document>) Proxy.newProxyInstance(
                MongoCollection.class.getClassLoader(),
                new Class<?>[] {MongoCollection.class},
                (proxy, called, with) -> {
                    if (called.getName().equals(method)) {
                        throw new Killed();
                    }
                    try {
                        return called.invoke(real, with);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
