package forestall.dispatch;

import forestall.dispatch.StoryMove.At;
import forestall.dispatch.StoryMove.Of;
import forestall.dispatch.StoryScene.Whole;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.InterventionState;
import forestall.dispatch.intervention.InterventionTransition;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.visit.VisitState;
import forestall.dispatch.warningcall.CallState;
import forestall.dispatch.warningcall.Claim;
import forestall.dispatch.warningcall.WarningCall;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import java.util.List;

/** Whether a move is granted, told from what stood before it. */
final class StoryRules {
    enum Verdict {
        GRANTED,
        /** It was so already: the answer is the same again and nobody hears of it. */
        NOTHING_NEW,
        REFUSED
    }

    private StoryRules() {}

    static Verdict of(StoryMove move, StoryScene before) {
        return switch (move) {
            case StoryMove.Alert alert -> before.knows(alert.event().alertId()) ? Verdict.NOTHING_NEW : Verdict.GRANTED;
            case StoryMove.Recognise who -> Verdict.GRANTED;
            case StoryMove.Role who -> Verdict.GRANTED;
            case StoryMove.Open open -> Verdict.GRANTED;
            case StoryMove.Pass pass -> Verdict.GRANTED;
            case StoryMove.Claim claim -> claim(claim);
            case StoryMove.Release release -> release(release);
            case StoryMove.ReportCall report -> report(report);
            case StoryMove.Accept(At at) -> granted(mayAct(at) && at.visit().state() == VisitState.NOTIFIED);
            case StoryMove.Assign(At at, List<String> officers) ->
                granted(mayAct(at)
                        && List.of(VisitState.ACCEPTED, VisitState.ASSIGNED)
                                .contains(at.visit().state())
                        && officers.stream().allMatch(officer -> maySend(officer, at.visit(), before)));
            case StoryMove.Arrive(At at) ->
                owns(at) && at.visit().arrivedAt() != null
                        ? Verdict.NOTHING_NEW
                        : granted(mayAct(at) && at.visit().state() == VisitState.ASSIGNED);
            case StoryMove.ReportVisit report -> report(report);
            case StoryMove.RunShort(At at) ->
                granted(mayAct(at)
                        && List.of(VisitState.NOTIFIED, VisitState.ACCEPTED)
                                .contains(at.visit().state())
                        && before.closed().contains(station(at.visit())));
            case StoryMove.StandDown(At at) ->
                granted(at.desk() == null && mayAct(at) && at.visit().open());
            case StoryMove.Locate locate -> granted(mayMove(locate.of(), before));
            case StoryMove.HandOver(Of of, String station) -> {
                Whole whole = before.of(of.intervention().id());
                yield granted(mayMove(of, before)
                        && whole.openVisit().isPresent()
                        && !station.equals(station(whole.openVisit().get()))
                        && !before.closed().contains(station));
            }
            case StoryMove.Regrade regrade ->
                granted(decides(regrade.of(), InterventionTransition.REGRADE)
                        && regrade.grade() != regrade.of().intervention().grade());
            case StoryMove.Close(Of of, var result) ->
                granted(decides(of, InterventionTransition.CLOSE)
                        && before.of(of.intervention().id()).openVisit().isEmpty());
        };
    }

    private static Verdict claim(StoryMove.Claim claim) {
        Claim present = claim.call().claim();
        if (claim.call().state() != CallState.WAITING) {
            return Verdict.REFUSED;
        }
        if (present == null) {
            return Verdict.GRANTED;
        }
        return present.by().value().equals(claim.operator()) ? Verdict.NOTHING_NEW : Verdict.REFUSED;
    }

    private static Verdict release(StoryMove.Release release) {
        Claim present = release.call().claim();
        if (release.call().state() != CallState.WAITING) {
            return Verdict.REFUSED;
        }
        if (present == null) {
            return Verdict.NOTHING_NEW;
        }
        return granted(release.bySupervisor() || present.by().value().equals(release.by()));
    }

    private static Verdict report(StoryMove.ReportCall report) {
        WarningCall call = report.call();
        boolean own = call.claim() != null && call.claim().by().value().equals(report.operator());
        if (call.report() != null) {
            boolean same = own
                    && report.outcome() == call.report().outcome()
                    && (report.callAgainAt() == null
                            || report.callAgainAt().equals(call.report().callAgainAt()));
            return same ? Verdict.NOTHING_NEW : Verdict.REFUSED;
        }
        return granted(own && call.waiting() && call.version() == report.version());
    }

    private static Verdict report(StoryMove.ReportVisit report) {
        Visit visit = report.at().visit();
        if (visit.report() != null) {
            return owns(report.at()) && report.outcome() == visit.report().outcome()
                    ? Verdict.NOTHING_NEW
                    : Verdict.REFUSED;
        }
        return granted(mayAct(report.at()) && visit.state() == VisitState.ASSIGNED);
    }

    private static boolean mayAct(At at) {
        return owns(at) && at.visit().version() == at.version();
    }

    private static boolean owns(At at) {
        return at.desk() == null || at.desk().equals(station(at.visit()));
    }

    private static boolean maySend(String officer, Visit to, StoryScene before) {
        return officer.contains(station(to))
                && before.visits().stream()
                        .filter(visit -> !visit.id().equals(to.id()))
                        .noneMatch(visit -> visit.engaged().contains(new OfficerId(officer)));
    }

    /** A station wants its latest visit elsewhere, or the squad wants any. */
    private static boolean mayMove(Of of, StoryScene before) {
        Visit latest = before.of(of.intervention().id()).lastVisit();
        return (of.desk() == null || (latest != null && of.desk().equals(station(latest))))
                && of.version() == of.intervention().version()
                && !of.intervention().is(InterventionState.CLOSED);
    }

    private static boolean decides(Of of, InterventionTransition step) {
        Intervention about = of.intervention();
        return of.desk() == null
                && of.version() == about.version()
                && step.from().contains(about.state());
    }

    /** Empty for a visit without one. */
    static String station(Visit visit) {
        StationCode station = visit.station();
        return station == null ? "" : station.value();
    }

    private static Verdict granted(boolean may) {
        return may ? Verdict.GRANTED : Verdict.REFUSED;
    }
}
