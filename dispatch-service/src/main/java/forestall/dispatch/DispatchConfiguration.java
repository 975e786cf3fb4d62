package forestall.dispatch;

import forestall.chassis.messaging.WrittenTopics;
import forestall.chassis.pages.Neighbours;
import forestall.chassis.security.RouteRules;
import forestall.chassis.security.SignedIn;
import forestall.dispatch.changes.FormerStations;
import forestall.dispatch.console.CasePages;
import forestall.dispatch.console.operator.ReadQueue;
import forestall.dispatch.console.operator.ReadSheet;
import forestall.dispatch.console.station.ReadBoard;
import forestall.dispatch.console.station.ReadCrew;
import forestall.dispatch.console.station.ReadVisit;
import forestall.dispatch.console.supervisor.ReadMatter;
import forestall.dispatch.console.supervisor.ReadOversight;
import forestall.dispatch.console.supervisor.ReadStation;
import forestall.dispatch.deadletter.BrowseLetters;
import forestall.dispatch.deadletter.ReplayLetter;
import forestall.dispatch.deadline.MissDeadline;
import forestall.dispatch.deadline.RingAlarm;
import forestall.dispatch.deadline.SettleMisses;
import forestall.dispatch.deadline.in.AlarmRang;
import forestall.dispatch.deadline.out.AlarmClock;
import forestall.dispatch.directory.BeginDirectory;
import forestall.dispatch.directory.ChangeDuty;
import forestall.dispatch.directory.ChangeOpening;
import forestall.dispatch.directory.ExportDirectory;
import forestall.dispatch.directory.ImportDirectory;
import forestall.dispatch.intervention.CloseIntervention;
import forestall.dispatch.intervention.DeadlinePolicy;
import forestall.dispatch.intervention.EndMonitoring;
import forestall.dispatch.intervention.Journal;
import forestall.dispatch.intervention.MonitorVictim;
import forestall.dispatch.overview.Overview;
import forestall.dispatch.policy.EnforcePolicy;
import forestall.dispatch.policy.Policy;
import forestall.dispatch.policy.in.PolicyFile;
import forestall.dispatch.station.RoutingPolicy;
import forestall.dispatch.triage.AttachAlert;
import forestall.dispatch.triage.FindHome;
import forestall.dispatch.triage.FollowGrade;
import forestall.dispatch.triage.GradingPolicy;
import forestall.dispatch.triage.OpenIntervention;
import forestall.dispatch.triage.RecognisePerson;
import forestall.dispatch.triage.RegradeIntervention;
import forestall.dispatch.triage.Triage;
import forestall.dispatch.visit.AcceptVisit;
import forestall.dispatch.visit.AssignOfficers;
import forestall.dispatch.visit.CompleteVisit;
import forestall.dispatch.visit.HandOver;
import forestall.dispatch.visit.LocateVictim;
import forestall.dispatch.visit.NotifyStation;
import forestall.dispatch.visit.PassOnVisit;
import forestall.dispatch.visit.ReportArrival;
import forestall.dispatch.visit.SendHome;
import forestall.dispatch.visit.StandDownVisits;
import forestall.dispatch.visit.VisitPolicy;
import forestall.dispatch.warningcall.ClaimCall;
import forestall.dispatch.warningcall.ClaimPolicy;
import forestall.dispatch.warningcall.CompleteCall;
import forestall.dispatch.warningcall.EscalationPolicy;
import forestall.dispatch.warningcall.QueueCall;
import forestall.dispatch.warningcall.ReleaseCall;
import forestall.dispatch.warningcall.StandDownCalls;
import forestall.events.Topics;
import java.time.Clock;
import javax.sql.DataSource;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** How the service is put together, in the order in which an alert passes through it. Features know nothing of Spring: it builds them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DispatchSettings.class)
@Import({
    // policy: what the force decides for itself
    EnforcePolicy.class,
    // directory and station: whose territory a place is
    BeginDirectory.class,
    ImportDirectory.class,
    ExportDirectory.class,
    ChangeOpening.class,
    ChangeDuty.class,
    RoutingPolicy.class,
    // triage: alerts become interventions
    Triage.class,
    FindHome.class,
    OpenIntervention.class,
    AttachAlert.class,
    FollowGrade.class,
    RegradeIntervention.class,
    RecognisePerson.class,
    // warningcall: operators call
    QueueCall.class,
    ClaimCall.class,
    ReleaseCall.class,
    CompleteCall.class,
    StandDownCalls.class,
    // visit: officers go
    NotifyStation.class,
    SendHome.class,
    AcceptVisit.class,
    AssignOfficers.class,
    ReportArrival.class,
    CompleteVisit.class,
    LocateVictim.class,
    HandOver.class,
    PassOnVisit.class,
    StandDownVisits.class,
    // intervention: what calls and visits have in common, and how it ends
    Journal.class,
    MonitorVictim.class,
    EndMonitoring.class,
    CloseIntervention.class,
    // deadline: the clock
    MissDeadline.class,
    SettleMisses.class,
    RingAlarm.class,
    // deadletter: what could not be read or applied
    BrowseLetters.class,
    ReplayLetter.class,
    // overview: one intervention as a whole
    Overview.class,
    // changes: who is told to look again
    FormerStations.class,
    // console: what operators and stations see of it
    ReadQueue.class,
    ReadSheet.class,
    ReadCrew.class,
    ReadBoard.class,
    ReadVisit.class,
    // … and supervisors
    ReadOversight.class,
    ReadStation.class,
    ReadMatter.class
})
class DispatchConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(SignedIn.class);
    }

    @Bean
    RouteRules routeRules() {
        return DispatchRoutes.rules();
    }

    @Bean
    WrittenTopics writtenTopics() {
        return WrittenTopics.of(Topics.INTERVENTIONS);
    }

    /** Before anything else is built: a service that starts with a policy it refuses migrates no database and takes no alert. */
    @Bean
    static BeanFactoryPostProcessor policyFirst(Environment environment) {
        return beans -> beans.registerSingleton(
                "policy",
                PolicyFile.read(Binder.get(environment)
                        .bind("forestall.dispatch", DispatchSettings.class)
                        .get()
                        .policy()));
    }

    @Bean
    DeadlinePolicy deadlinePolicy(Policy policy) {
        return policy.deadlinePolicy();
    }

    @Bean
    GradingPolicy gradingPolicy(Policy policy) {
        return policy.gradingPolicy();
    }

    @Bean
    EscalationPolicy escalationPolicy(Policy policy) {
        return policy.escalationPolicy();
    }

    @Bean
    ClaimPolicy claimPolicy(Policy policy) {
        return policy.claimPolicy();
    }

    @Bean
    VisitPolicy visitPolicy(Policy policy) {
        return policy.visitPolicy();
    }

    @Bean
    CasePages casePages(Neighbours neighbours) {
        return new CasePages(neighbours.cases());
    }

    @Bean
    AlarmClock alarmClock(DataSource dataSource, AlarmRang rang, Clock clock, DispatchSettings settings) {
        return new AlarmClock(
                dataSource,
                rang::on,
                clock,
                settings.alarms().pollInterval(),
                settings.alarms().threads());
    }
}
