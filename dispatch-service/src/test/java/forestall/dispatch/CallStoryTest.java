package forestall.dispatch;

import static forestall.dispatch.FlaggedCall.aCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.chassis.usecase.Refusal;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.triage.Triage;
import forestall.dispatch.warningcall.CallStatement;
import forestall.dispatch.warningcall.Claim;
import forestall.dispatch.warningcall.ClaimCall;
import forestall.dispatch.warningcall.CompleteCall;
import forestall.dispatch.warningcall.ReleaseCall;
import forestall.dispatch.warningcall.WarningCall;
import forestall.dispatch.warningcall.WarningCalls;
import forestall.events.CallClaimed;
import forestall.events.CallFlagged;
import forestall.events.CallReleased;
import forestall.events.InterventionEvent;
import forestall.events.WarningCallCompleted;
import forestall.events.ids.CallId;
import forestall.events.ids.OperatorId;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Reached;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever operators do with calls, in whatever order: a call has one owner at most and is reported on once at most. */
class CallStoryTest extends Running {
    private static final List<OperatorId> OPERATORS =
            List.of(new OperatorId("anna"), new OperatorId("bert"), new OperatorId("cora"));
    private static final List<CallOutcome> OUTCOMES =
            List.of(CallOutcome.NO_ANSWER, CallOutcome.BUSY, CallOutcome.REJECTED, CallOutcome.DENIES);

    @Autowired
    private TestClock time;

    @Autowired
    private Triage triage;

    @Autowired
    private Interventions interventions;

    @Autowired
    private WarningCalls calls;

    @Autowired
    private ClaimCall claim;

    @Autowired
    private ReleaseCall release;

    @Autowired
    private CompleteCall complete;

    @RepeatedTest(10)
    void one_step_after_the_other(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        Intervention about = opened();
        for (int step = 0; step < 40; step++) {
            WarningCall call = calls.of(about.id()).getLast();
            OperatorId by = OPERATORS.get(random.nextInt(OPERATORS.size()));
            @Nullable OperatorId owner = owner(call);
            switch (random.nextInt(6)) {
                case 0, 1 -> {
                    boolean granted = granted(() -> claim.chosen(call.id(), by));
                    assertThat(granted).isEqualTo(call.waiting() && (owner == null || owner.equals(by)));
                    assertThat(owner(calls.find(call.id()).orElseThrow())).isEqualTo(granted ? by : owner);
                }
                case 2 -> {
                    boolean granted = granted(() -> {
                        release.by(by, false, call.id());
                        return by;
                    });
                    assertThat(granted).isEqualTo(call.waiting() && (owner == null || owner.equals(by)));
                }
                case 3 -> {
                    time.pass(Duration.ofMinutes(11));
                    release.ifSilent(call.id());
                    WarningCall later = calls.find(call.id()).orElseThrow();
                    assertThat(later.waiting() && later.claim() != null).isFalse();
                }
                default -> {
                    CallStatement said = said(OUTCOMES.get(random.nextInt(OUTCOMES.size())));
                    boolean granted = granted(() -> complete.with(said, by, call.id(), call.version()));
                    assertThat(granted).isEqualTo(mayReport(call, by, said));
                }
            }
        }
        assertThatTheStoryIsTold(about.victimId());
    }

    @Test
    void whoever_takes_a_call_over_from_a_silent_operator_ends_the_claim_before() {
        Intervention about = opened();
        CallId call = calls.of(about.id()).getFirst().id();
        claim.chosen(call, OPERATORS.get(0));
        time.pass(Duration.ofMinutes(11));
        claim.chosen(call, OPERATORS.get(1));

        probe().nth(about.victimId(), CallClaimed.class, 2);
        assertThat(probe().story(about.victimId()))
                .containsExactly("InterventionOpened", "CallClaimed", "CallReleased", "CallClaimed");
        assertThat(probe().first(about.victimId(), CallReleased.class).reason()).isEqualTo("operator-silent");
        assertThatTheStoryIsTold(about.victimId());
    }

    @Test
    void all_at_once() throws Exception {
        List<Intervention> about = IntStream.range(0, 4).mapToObj(i -> opened()).toList();
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Callable<Void>> busy = IntStream.range(0, 6)
                    .<Callable<Void>>mapToObj(thread -> () -> {
                        Random random = new Random(thread);
                        for (int step = 0; step < 60; step++) {
                            anything(random, about.get(random.nextInt(about.size())));
                        }
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(busy)) {
                done.get();
            }
        }
        about.forEach(one -> assertThatTheStoryIsTold(one.victimId()));
    }

    private void anything(Random random, Intervention about) {
        WarningCall call = calls.of(about.id()).getLast();
        OperatorId by = OPERATORS.get(random.nextInt(OPERATORS.size()));
        switch (random.nextInt(5)) {
            case 0, 1 -> granted(() -> claim.chosen(call.id(), by));
            case 2 ->
                granted(() -> {
                    release.by(by, random.nextInt(4) == 0, call.id());
                    return by;
                });
            case 3 -> {
                if (random.nextInt(10) == 0) {
                    time.pass(Duration.ofMinutes(11));
                }
                release.ifSilent(call.id());
            }
            default ->
                granted(() -> complete.with(
                        said(OUTCOMES.get(random.nextInt(OUTCOMES.size()))), by, call.id(), call.version()));
        }
    }

    /** As others hear it: a claim only of a call that is free, an end of a claim only by whose it is, one report a call. */
    private void assertThatTheStoryIsTold(VictimId victim) {
        Intervention about = interventions.of(victim).getFirst();
        List<WarningCall> made = calls.of(about.id());
        long reported = made.stream().filter(call -> call.report() != null).count();
        await("the outbox")
                .atMost(Duration.ofSeconds(20))
                .until(() -> told(victim, made)
                        && probe().all(victim, WarningCallCompleted.class).size() >= reported);

        Map<CallId, OperatorId> owners = owners(victim);
        assertThat(probe().all(victim, WarningCallCompleted.class)).hasSize((int) reported);
        for (WarningCall call : made) {
            assertThat(call.waiting() && call.claim() != null ? call.claim().by() : null)
                    .isEqualTo(owners.get(call.id()));
        }
    }

    private boolean told(VictimId victim, List<WarningCall> made) {
        Map<CallId, OperatorId> owners = owners(victim);
        return made.stream()
                .filter(WarningCall::waiting)
                .allMatch(call -> Objects.equals(
                        owners.get(call.id()),
                        call.claim() == null ? null : call.claim().by()));
    }

    private Map<CallId, OperatorId> owners(VictimId victim) {
        Map<CallId, OperatorId> owners = new HashMap<>();
        Set<CallId> reported = new HashSet<>();
        for (InterventionEvent event : probe().all(victim, InterventionEvent.class)) {
            switch (event) {
                case CallClaimed claimed -> {
                    assertThat(reported).doesNotContain(claimed.callId());
                    assertThat(owners.put(claimed.callId(), claimed.operatorId()))
                            .as("the owner when it was claimed")
                            .isNull();
                }
                case CallReleased released ->
                    assertThat(owners.remove(released.callId())).isEqualTo(released.operatorId());
                case WarningCallCompleted completed -> {
                    assertThat(owners.remove(completed.callId())).isEqualTo(completed.operatorId());
                    assertThat(reported.add(completed.callId())).isTrue();
                }
                default -> {}
            }
        }
        return owners;
    }

    private boolean mayReport(WarningCall call, OperatorId by, CallStatement said) {
        if (call.report() != null) {
            return by.equals(call.claim().by())
                    && said.outcome() == call.report().outcome();
        }
        return call.waiting() && call.claim() != null && call.claim().by().equals(by);
    }

    private @Nullable OperatorId owner(WarningCall call) {
        Claim present = call.waiting() ? call.claimAt(clock().instant()) : null;
        return present == null ? null : present.by();
    }

    private Intervention opened() {
        CallFlagged alert = aCall().event();
        triage.flag(alert);
        return interventions.of(alert.victimId()).getFirst();
    }

    private static CallStatement said(CallOutcome outcome) {
        return new CallStatement(
                outcome.reached() ? Reached.VICTIM : Reached.NOBODY, outcome, null, null, null, null, null);
    }

    private static boolean granted(Supplier<?> step) {
        try {
            step.get();
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }
}
