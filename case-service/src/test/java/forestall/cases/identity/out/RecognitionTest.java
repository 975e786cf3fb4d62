package forestall.cases.identity.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import forestall.cases.Reports;
import forestall.cases.audit.AuditTrail;
import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.CaseFilePolicy;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.casefile.Entered;
import forestall.cases.casefile.HeldRole;
import forestall.cases.casefile.KnownNumber;
import forestall.cases.casefile.Reader;
import forestall.cases.casefile.out.MongoCaseFiles;
import forestall.cases.follow.MarkedFiles;
import forestall.cases.follow.out.MongoMarkedFiles;
import forestall.cases.identity.AttributeNumber;
import forestall.cases.identity.FollowPeople;
import forestall.cases.identity.Notice;
import forestall.cases.identity.NumberRegister;
import forestall.cases.identity.RecognisePeople;
import forestall.chassis.hashing.KeyedHash;
import forestall.chassis.messaging.EventCodec;
import forestall.chassis.outbox.document.GuardedDocuments;
import forestall.chassis.outbox.document.Wake;
import forestall.chassis.usecase.Refusal;
import forestall.events.Envelope;
import forestall.events.InterventionEvent;
import forestall.events.facts.FreeText;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;
import forestall.local.TestInfrastructure;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What follows from one file in another, with a kill between the steps: one of them is done and none after it. */
class RecognitionTest {

    private static final KeyedHash HASH = new KeyedHash("a-secret-for-tests-of-thirty-two-bytes");
    private static final Reader INVESTIGATOR = new Reader("investigator", Set.of("investigator"), null, null);
    private static final PhoneNumber OWN = new PhoneNumber("+8613800000005");
    private static final PhoneNumber SECOND = new PhoneNumber("+8613800000006");

    private static MongoClient client;

    private final MongoDatabase database = client.getDatabase("people-" + UUID.randomUUID());
    private final AuditTrail audit = entry -> {};
    private final MarkedFiles changes =
            new MongoMarkedFiles(database.getCollection("changedPeople"), Clock.systemUTC());
    private final NumberRegister numbers = new MongoNumberRegister(database.getCollection("numbers"), HASH);
    private final MongoNotices notices = new MongoNotices(database.getCollection("notices"));
    private final CaseFiles files = files(changes);
    private final Map<VictimId, VictimId> merged = new HashMap<>();
    private final Belonging belonging = new Belonging() {

        @Override
        public Optional<VictimId> continuesAs(VictimId file) {
            return Optional.ofNullable(merged.get(file));
        }

        @Override
        public List<VictimId> mergedInto(VictimId file) {
            return List.of();
        }
    };
    private final Reports victim = Reports.aboutSomebody().under(OWN);
    private final Reports other =
            Reports.aboutSomebody().under(new PhoneNumber("+8613800000007")).calledBy(OWN);

    @BeforeAll
    static void store() {
        client = MongoClients.create(TestInfrastructure.mongo("people"));
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Test
    void a_file_waits_from_before_it_is_stored_until_it_was_looked_at() {
        enter(victim.opened());
        enter(other.opened());
        assertThat(changes.count()).isEqualTo(2);

        look();

        assertThat(changes.count()).isZero();
        assertThat(roles(victim)).extracting(HeldRole::seenIn).containsExactly(other.victim);
        assertThat(roles(other)).isEmpty();
        assertThat(notices.list(null, 10)).extracting(Notice::victimId).containsExactly(victim.victim);
    }

    @Test
    void an_event_that_says_nothing_of_anybody_makes_no_file_wait() {
        enter(victim.opened());
        look();

        enter(victim.notified());

        assertThat(changes.count()).isZero();
    }

    @Test
    void killed_between_the_mark_and_the_file_nobody_is_recognised_in_a_file_that_is_not_there() {
        enter(victim.opened());
        changes.mark(other.victim);

        look();

        assertThat(changes.count()).isZero();
        assertThat(roles(victim)).isEmpty();
    }

    @Test
    void a_change_that_is_looked_for_before_it_is_stored_is_marked_anew() {
        enter(victim.opened());
        look();
        Envelope<? extends InterventionEvent> report = other.opened();
        boolean[] looked = {false};

        files.change(other.victim, file -> {
            if (!looked[0]) {
                looked[0] = true;
                changes.mark(other.victim);
                look();
            }
            return CaseFilePolicy.decide(file, report, Instant.now(), Reports.CONFIRMATION);
        });

        assertThat(changes.count()).isEqualTo(1);
        look();
        assertThat(roles(victim)).hasSize(1);
    }

    @Test
    void looking_again_tells_nobody_anything_twice() {
        enter(victim.opened());
        enter(other.opened());
        look();
        long version = files.find(victim.victim).orElseThrow().version();

        changes.mark(victim.victim);
        changes.mark(other.victim);
        look();

        assertThat(files.find(victim.victim).orElseThrow().version()).isEqualTo(version);
        assertThat(notices.list(null, 10)).hasSize(1);
    }

    @Test
    void killed_after_a_number_was_claimed_the_number_is_still_to_be_had() {
        enter(victim.opened());
        enter(other.opened());
        numbers.claim(SECOND, victim.victim);

        assertThat(attribute(other).item().number()).isEqualTo(SECOND);
        assertThatThrownBy(() -> attribute(victim)).isInstanceOf(Refusal.class);
        assertThat(numbers.isClaimed(SECOND, other.victim)).isTrue();
    }

    @Test
    void a_number_of_a_file_merged_into_this_one_or_with_it_into_a_third_is_no_other_persons() {
        Reports reported = Reports.about(new VictimId(HASH.of(SECOND.e164())))
                .under(SECOND)
                .calledBy(OWN);
        enter(victim.opened());
        enter(reported.opened());
        assertThat(succeeds(victim)).isFalse();

        merged.put(reported.victim, victim.victim);
        assertThat(succeeds(victim)).isTrue();

        enter(other.opened());
        assertThat(succeeds(other)).isFalse();
        merged.put(victim.victim, other.victim);
        assertThat(succeeds(other)).isTrue();
    }

    @RepeatedTest(10)
    void two_people_who_attribute_one_number_to_two_files_at_once_do_not_both_succeed() throws Exception {
        enter(victim.opened());
        enter(other.opened());
        CyclicBarrier start = new CyclicBarrier(2);

        try (ExecutorService desks = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> attempts = Stream.of(victim, other)
                    .map(to -> desks.submit((Callable<Boolean>) () -> {
                        start.await();
                        return succeeds(to);
                    }))
                    .toList();
            long succeeded = 0;
            for (Future<Boolean> attempt : attempts) {
                succeeded += attempt.get() ? 1 : 0;
            }
            assertThat(succeeded).isLessThanOrEqualTo(1);
        }
        assertThat(Stream.of(victim, other)
                        .filter(one -> files.find(one.victim).orElseThrow().hasNumber(SECOND)))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(succeeds(victim) || succeeds(other)).isTrue();
    }

    private boolean succeeds(Reports to) {
        try {
            attribute(to);
            return true;
        } catch (Refusal refused) {
            assertThat(refused.code()).isEqualTo("number-of-another-file");
            return false;
        }
    }

    private Entered<KnownNumber> attribute(Reports to) {
        return new AttributeNumber(files, numbers, belonging, audit, Clock.systemUTC())
                .to(to.victim, SECOND, new FreeText("told by a relative"), INVESTIGATOR);
    }

    private void enter(Envelope<? extends InterventionEvent> report) {
        files.change(
                report.event().victimId(),
                file -> CaseFilePolicy.decide(file, report, Instant.now(), Reports.CONFIRMATION));
    }

    private List<HeldRole> roles(Reports about) {
        return files.find(about.victim).orElseThrow().roles();
    }

    /** As long as anything waits, with a clock that says that a moment has passed. */
    private void look() {
        MarkedFiles later = new MongoMarkedFiles(
                database.getCollection("changedPeople"), Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)));
        RecognisePeople recognise = new RecognisePeople(files, numbers, notices, audit, Clock.systemUTC());
        List<MarkedFiles.Mark> due = later.due();
        while (!due.isEmpty()) {
            due.forEach(mark -> {
                recognise.at(mark.file());
                later.done(mark);
            });
            due = later.due();
        }
    }

    private CaseFiles files(MarkedFiles marks) {
        MongoCollection<Document> cases = database.getCollection("cases");
        return new MongoCaseFiles(
                cases,
                new GuardedDocuments(
                        cases, database.getCollection("pending"), new EventCodec(URI.create("/cases")), new Wake()),
                database.getCollection("timeline"),
                200,
                database.getCollection("identifiers"),
                HASH,
                List.of(new FollowPeople(marks)));
    }
}
