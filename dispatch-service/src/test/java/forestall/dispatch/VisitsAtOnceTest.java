package forestall.dispatch;

import static forestall.dispatch.FlaggedCall.toChen;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.chassis.usecase.Refusal;
import forestall.dispatch.directory.Directory;
import forestall.dispatch.directory.Officer;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.triage.Triage;
import forestall.dispatch.visit.AcceptVisit;
import forestall.dispatch.visit.AssignOfficers;
import forestall.dispatch.visit.CompleteVisit;
import forestall.dispatch.visit.Desk;
import forestall.dispatch.visit.HandOver;
import forestall.dispatch.visit.LocateVictim;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.visit.VisitState;
import forestall.dispatch.visit.VisitStatement;
import forestall.dispatch.visit.Visits;
import forestall.events.CallFlagged;
import forestall.events.facts.Location;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import forestall.events.vocabulary.LocationKind;
import forestall.events.vocabulary.VisitOutcome;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two desks act at the same moment. Threads stand for instances: a use case keeps nothing in memory. */
class VisitsAtOnceTest extends Running {
    private static final StationCode XIAYANG = new StationCode("310118001");
    private static final StationCode YINGPU = new StationCode("310118002");
    private static final Desk DESK = new Desk("desk-of-xiayang", XIAYANG);

    @Autowired
    private Triage triage;

    @Autowired
    private Interventions interventions;

    @Autowired
    private Visits visits;

    @Autowired
    private Directory directory;

    @Autowired
    private AcceptVisit accept;

    @Autowired
    private AssignOfficers assign;

    @Autowired
    private CompleteVisit complete;

    @Autowired
    private HandOver handOver;

    @Autowired
    private LocateVictim locate;

    @Autowired
    private JdbcClient jdbc;

    @RepeatedTest(5)
    void of_two_desks_that_accept_at_once_one_does_and_the_other_has_to_look_again() throws Exception {
        Visit visit = told();

        List<String> answers = atOnce(
                () -> accept.by(new Desk("anna", XIAYANG), visit.id(), visit.version()),
                () -> accept.by(new Desk("bert", XIAYANG), visit.id(), visit.version()));

        assertThat(answers).containsExactlyInAnyOrder("done", "visit-changed-meanwhile");
        assertThat(now(visit).state()).isEqualTo(VisitState.ACCEPTED);
    }

    @RepeatedTest(10)
    void an_officer_whom_two_visits_want_at_once_goes_to_one_of_them() throws Exception {
        Visit one = accepted();
        Visit other = accepted();
        List<OfficerId> officers = free();

        List<String> answers = atOnce(
                () -> assign.to(officers, DESK, one.id(), one.version()),
                () -> assign.to(officers.reversed(), DESK, other.id(), other.version()));

        assertThat(answers).containsExactlyInAnyOrder("done", "officer-engaged");
        List<VisitState> states = List.of(now(one).state(), now(other).state());
        assertThat(states).containsExactlyInAnyOrder(VisitState.ASSIGNED, VisitState.ACCEPTED);
        assertThat(whereabouts(officers)).hasSize(1);
        end(one, other);
    }

    @RepeatedTest(10)
    void two_visits_that_would_swap_their_officers_at_once_keep_them_and_nobody_waits_for_ever() throws Exception {
        List<OfficerId> officers = free();
        Visit one = assigned(accepted(), officers.get(0));
        Visit other = assigned(accepted(), officers.get(1));

        List<String> answers = atOnce(
                () -> assign.to(List.of(officers.get(1)), DESK, one.id(), one.version()),
                () -> assign.to(List.of(officers.get(0)), DESK, other.id(), other.version()));

        assertThat(answers).containsOnly("officer-engaged");
        assertThat(List.of(now(one).officers(), now(other).officers()))
                .isEqualTo(List.of(one.officers(), other.officers()));
        end(one, other);
    }

    @RepeatedTest(5)
    void an_officer_whose_visit_ends_is_free_for_the_next_at_that_moment_or_right_after() throws Exception {
        OfficerId officer = free().getFirst();
        Visit ending = assigned(accepted(), officer);
        Visit next = accepted();

        List<String> answers = atOnce(
                () -> complete.with(falseAlarm(), DESK, ending.id(), ending.version()),
                () -> assign.to(List.of(officer), DESK, next.id(), next.version()));

        assertThat(answers.get(0)).isEqualTo("done");
        assertThat(answers.get(1)).isIn("done", "officer-engaged");
        Visit sent = answers.get(1).equals("done") ? now(next) : assigned(next, officer);
        assertThat(whereabouts(List.of(officer))).containsExactly(sent.id().value());
        end(sent);
    }

    @RepeatedTest(5)
    void a_hand_over_and_a_report_at_once_are_one_or_the_other() throws Exception {
        Visit visit = assigned(accepted(), free().getFirst());
        Intervention before = interventions.find(visit.intervention()).orElseThrow();

        List<String> answers = atOnce(
                () -> handOver.to(YINGPU, "his sister's", DESK, before.id(), before.version()),
                () -> complete.with(falseAlarm(), DESK, visit.id(), visit.version()));

        if (answers.get(0).equals("done")) {
            assertThat(answers.get(1)).isEqualTo("visit-handed-over");
            assertThat(now(visit).station()).isEqualTo(YINGPU);
            assertThat(now(visit).report()).isNull();
        } else {
            assertThat(answers).containsExactly("intervention-changed-meanwhile", "done");
            assertThat(now(visit).station()).isEqualTo(XIAYANG);
        }
        assertThat(whereabouts(visit.officers())).isEmpty();
        end(visit);
    }

    @RepeatedTest(5)
    void a_location_and_a_report_that_nobody_is_at_home_at_once_leave_one_open_visit_on_the_first_clock()
            throws Exception {
        Visit visit = assigned(accepted(), free().getFirst());
        Intervention before = interventions.find(visit.intervention()).orElseThrow();
        Location there = new Location(LocationKind.HOTEL, "Invented Hotel", new DivisionCode(YINGPU.value()));

        List<String> answers = atOnce(
                () -> locate.at(there, "hotel registration", DESK, before.id(), before.version()),
                () -> complete.with(said(VisitOutcome.NOT_AT_HOME), DESK, visit.id(), visit.version()));

        assertThat(answers)
                .isIn(List.of("done", "visit-handed-over"), List.of("intervention-changed-meanwhile", "done"));
        if (answers.get(1).equals("done")) {
            locate.at(there, "hotel registration", DESK, before.id(), version(before.id()));
        }
        List<Visit> open = visits.of(before.id()).stream().filter(Visit::open).toList();
        assertThat(open).singleElement().satisfies(one -> {
            assertThat(one.station()).isEqualTo(YINGPU);
            assertThat(one.clock()).isEqualTo(visit.clock());
        });
        end(open.getFirst());
    }

    @Test
    void the_store_has_at_most_one_open_visit_of_an_intervention() {
        assertThat(jdbc.sql("""
                select count(*) from (
                    select intervention_id from visit where state in ('UNROUTED', 'NOTIFIED', 'ACCEPTED', 'ASSIGNED')
                    group by 1 having count(*) > 1) as twice""").query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from pg_indexes where indexname = 'visit_open'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** What became of each, in the order given: "done", or the code of the refusal. */
    private static List<String> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<String>> answers = threads.invokeAll(List.of(refusable(one, start), refusable(other, start)));
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }

    private static Callable<String> refusable(Callable<?> act, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                act.call();
                return "done";
            } catch (Refusal refused) {
                return refused.code();
            }
        };
    }

    private Visit told() {
        CallFlagged alert = toChen().livingIn(XIAYANG.value()).event();
        triage.flag(alert);
        InterventionId id = interventions.of(alert.victimId()).getFirst().id();
        return visits.of(id).getLast();
    }

    private Visit accepted() {
        Visit visit = told();
        return accept.by(DESK, visit.id(), visit.version());
    }

    private Visit assigned(Visit visit, OfficerId officer) {
        return assign.to(List.of(officer), DESK, visit.id(), visit.version());
    }

    private Visit now(Visit visit) {
        return visits.find(visit.id()).orElseThrow();
    }

    private long version(InterventionId id) {
        return interventions.find(id).orElseThrow().version();
    }

    private List<OfficerId> free() {
        List<OfficerId> officers = directory.officersOf(XIAYANG).stream()
                .filter(Officer::onDuty)
                .map(Officer::id)
                .toList();
        assertThat(visits.engaged(officers)).as("each test frees whom it sent").isEmpty();
        assertThat(officers).hasSizeGreaterThanOrEqualTo(2);
        return officers;
    }

    private List<Object> whereabouts(List<OfficerId> officers) {
        return jdbc.sql("select distinct visit_id from officer_engaged where officer in (:officers)")
                .param("officers", officers.stream().map(OfficerId::value).toList())
                .query()
                .singleColumn();
    }

    /** Frees whoever is at one of these. */
    private void end(Visit... begun) {
        for (Visit visit : begun) {
            Visit latest = now(visit);
            if (latest.state() == VisitState.ASSIGNED) {
                complete.with(falseAlarm(), new Desk("desk", latest.station()), latest.id(), latest.version());
            }
        }
    }

    private static VisitStatement falseAlarm() {
        return said(VisitOutcome.FALSE_ALARM);
    }

    private static VisitStatement said(VisitOutcome outcome) {
        return new VisitStatement(outcome, null, null, List.of(), null, null, null);
    }
}
