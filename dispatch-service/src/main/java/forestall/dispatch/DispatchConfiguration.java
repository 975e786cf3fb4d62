package forestall.dispatch;

import forestall.chassis.messaging.WrittenTopics;
import forestall.chassis.security.RouteRules;
import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.Announcements;
import forestall.chassis.usecase.Atomically;
import forestall.dispatch.deadline.MissDeadline;
import forestall.dispatch.deadline.MissedDeadlines;
import forestall.dispatch.deadline.RingAlarm;
import forestall.dispatch.deadline.in.AlarmRang;
import forestall.dispatch.deadline.out.AlarmClock;
import forestall.dispatch.directory.Directory;
import forestall.dispatch.directory.ImportDirectory;
import forestall.dispatch.intervention.Alarms;
import forestall.dispatch.intervention.CloseIntervention;
import forestall.dispatch.intervention.DeadlinePolicy;
import forestall.dispatch.intervention.EndMonitoring;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.dispatch.intervention.MonitorVictim;
import forestall.dispatch.intervention.OpenWork;
import forestall.dispatch.intervention.Timeline;
import forestall.dispatch.overview.Overview;
import forestall.dispatch.station.RoutingPolicy;
import forestall.dispatch.triage.Alerts;
import forestall.dispatch.triage.AttachAlert;
import forestall.dispatch.triage.GradingPolicy;
import forestall.dispatch.triage.OpenIntervention;
import forestall.dispatch.triage.People;
import forestall.dispatch.triage.RecognisePerson;
import forestall.dispatch.triage.Triage;
import forestall.dispatch.visit.AcceptVisit;
import forestall.dispatch.visit.AssignOfficers;
import forestall.dispatch.visit.CompleteVisit;
import forestall.dispatch.visit.HandOver;
import forestall.dispatch.visit.LocateVictim;
import forestall.dispatch.visit.NotifyStation;
import forestall.dispatch.visit.StandDownVisits;
import forestall.dispatch.visit.VisitPolicy;
import forestall.dispatch.visit.Visits;
import forestall.dispatch.warningcall.ClaimCall;
import forestall.dispatch.warningcall.CompleteCall;
import forestall.dispatch.warningcall.EscalationPolicy;
import forestall.dispatch.warningcall.QueueCall;
import forestall.dispatch.warningcall.ReleaseCall;
import forestall.dispatch.warningcall.StandDownCalls;
import forestall.dispatch.warningcall.WarningCalls;
import forestall.events.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the service is put together, in the order in which an alert passes through it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DispatchSettings.class)
class DispatchConfiguration {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(SignedIn.class);
    }

    /** As precise as PostgreSQL keeps times, so that a time that was announced equals the time that was stored. */
    private static Clock micros(Clock clock) {
        return Clock.tick(clock, Duration.ofNanos(1_000));
    }

    @Bean
    RouteRules routeRules() {
        return DispatchRoutes.rules();
    }

    @Bean
    WrittenTopics writtenTopics() {
        return WrittenTopics.of(Topics.INTERVENTIONS);
    }

    // intervention: what calls and visits have in common, and how it ends

    @Bean
    Journal journal(Announcements announcements, Timeline timeline) {
        return new Journal(announcements, timeline);
    }

    @Bean
    DeadlinePolicy deadlinePolicy(DispatchSettings settings) {
        return new DeadlinePolicy(settings.deadlines());
    }

    @Bean
    StandDownCalls standDownCalls(WarningCalls calls, Journal journal) {
        return new StandDownCalls(calls, journal);
    }

    @Bean
    StandDownVisits standDownVisits(Visits visits, Journal journal) {
        return new StandDownVisits(visits, journal);
    }

    @Bean
    MonitorVictim monitorVictim(Interventions interventions, List<OpenWork> openWork, Alarms alarms) {
        return new MonitorVictim(interventions, openWork, alarms);
    }

    @Bean
    CloseIntervention closeIntervention(
            Interventions interventions, List<OpenWork> openWork, Journal journal, Atomically atomically, Clock clock) {
        return new CloseIntervention(interventions, openWork, journal, atomically, micros(clock));
    }

    @Bean
    EndMonitoring endMonitoring(
            Interventions interventions, CloseIntervention closing, Atomically atomically, Clock clock) {
        return new EndMonitoring(interventions, closing, atomically, micros(clock));
    }

    // directory and station: whose territory a place is

    @Bean
    ImportDirectory importDirectory(Directory directory, Atomically atomically) {
        return new ImportDirectory(directory, atomically);
    }

    @Bean
    RoutingPolicy routingPolicy(Directory directory) {
        return new RoutingPolicy(directory);
    }

    // triage: alerts become interventions

    @Bean
    GradingPolicy gradingPolicy(DispatchSettings settings) {
        return new GradingPolicy(new GradingPolicy.Lines(
                settings.policyVersion(),
                settings.elderlyAge(),
                settings.grading().officialImpersonation(),
                settings.grading().confident()));
    }

    @Bean
    OpenIntervention openIntervention(
            Interventions interventions,
            DeadlinePolicy deadlines,
            RoutingPolicy routing,
            QueueCall queue,
            NotifyStation notifying,
            Journal journal) {
        return new OpenIntervention(interventions, deadlines, routing, queue, notifying, journal);
    }

    @Bean
    AttachAlert attachAlert(Interventions interventions, Visits visits, NotifyStation notifying, Journal journal) {
        return new AttachAlert(interventions, visits, notifying, journal);
    }

    @Bean
    Triage triage(
            Alerts alerts,
            People people,
            Interventions interventions,
            GradingPolicy grading,
            OpenIntervention opening,
            AttachAlert attaching,
            Atomically atomically,
            Clock clock) {
        return new Triage(alerts, people, interventions, grading, opening, attaching, atomically, micros(clock));
    }

    @Bean
    RecognisePerson recognisePerson(
            People people, Interventions interventions, Journal journal, Atomically atomically) {
        return new RecognisePerson(people, interventions, journal, atomically);
    }

    // warningcall: operators call

    @Bean
    QueueCall queueCall(WarningCalls calls, Alarms alarms) {
        return new QueueCall(calls, alarms);
    }

    @Bean
    ClaimCall claimCall(
            Interventions interventions,
            WarningCalls calls,
            Journal journal,
            Alarms alarms,
            Atomically atomically,
            Clock clock,
            DispatchSettings settings) {
        return new ClaimCall(
                interventions,
                calls,
                journal,
                alarms,
                atomically,
                micros(clock),
                settings.calls().silence());
    }

    @Bean
    ReleaseCall releaseCall(
            Interventions interventions, WarningCalls calls, Journal journal, Atomically atomically, Clock clock) {
        return new ReleaseCall(interventions, calls, journal, atomically, micros(clock));
    }

    @Bean
    EscalationPolicy escalationPolicy(DispatchSettings settings) {
        return new EscalationPolicy(
                settings.monitoring(),
                settings.calls().unreached(),
                settings.calls().busy(),
                settings.elderlyAge(),
                settings.calls().backOff());
    }

    @Bean
    CompleteCall completeCall(
            Interventions interventions,
            WarningCalls calls,
            Visits visits,
            EscalationPolicy policy,
            QueueCall queue,
            MonitorVictim monitoring,
            CloseIntervention closing,
            NotifyStation notifying,
            Journal journal,
            Atomically atomically,
            Clock clock) {
        return new CompleteCall(
                interventions,
                calls,
                visits,
                policy,
                queue,
                monitoring,
                closing,
                notifying,
                journal,
                atomically,
                micros(clock));
    }

    // visit: officers go

    @Bean
    NotifyStation notifyStation(
            Interventions interventions,
            Visits visits,
            RoutingPolicy routing,
            DeadlinePolicy deadlines,
            Journal journal,
            Alarms alarms) {
        return new NotifyStation(interventions, visits, routing, deadlines, journal, alarms);
    }

    @Bean
    AcceptVisit acceptVisit(
            Interventions interventions, Visits visits, Journal journal, Atomically atomically, Clock clock) {
        return new AcceptVisit(interventions, visits, journal, atomically, micros(clock));
    }

    @Bean
    AssignOfficers assignOfficers(
            Interventions interventions,
            Visits visits,
            Directory directory,
            Journal journal,
            Atomically atomically,
            Clock clock) {
        return new AssignOfficers(interventions, visits, directory, journal, atomically, micros(clock));
    }

    @Bean
    VisitPolicy visitPolicy(DispatchSettings settings) {
        return new VisitPolicy(
                settings.monitoring(),
                settings.visits().doorNotOpened(),
                settings.visits().denial());
    }

    @Bean
    CompleteVisit completeVisit(
            Interventions interventions,
            Visits visits,
            VisitPolicy policy,
            MonitorVictim monitoring,
            CloseIntervention closing,
            NotifyStation notifying,
            Journal journal,
            Atomically atomically,
            Clock clock) {
        return new CompleteVisit(
                interventions, visits, policy, monitoring, closing, notifying, journal, atomically, micros(clock));
    }

    @Bean
    LocateVictim locateVictim(
            Interventions interventions,
            Visits visits,
            RoutingPolicy routing,
            NotifyStation notifying,
            Journal journal,
            Atomically atomically,
            Clock clock) {
        return new LocateVictim(interventions, visits, routing, notifying, journal, atomically, micros(clock));
    }

    @Bean
    HandOver handOver(
            Interventions interventions,
            Visits visits,
            Directory directory,
            NotifyStation notifying,
            Journal journal,
            Atomically atomically,
            Clock clock) {
        return new HandOver(interventions, visits, directory, notifying, journal, atomically, micros(clock));
    }

    // deadline: the clock

    @Bean
    MissDeadline missDeadline(
            Interventions interventions,
            WarningCalls calls,
            Visits visits,
            MissedDeadlines missed,
            Journal journal,
            Atomically atomically) {
        return new MissDeadline(interventions, calls, visits, missed, journal, atomically);
    }

    @Bean
    RingAlarm ringAlarm(EndMonitoring monitoring, ReleaseCall claims, MissDeadline deadlines) {
        return new RingAlarm(monitoring, claims, deadlines);
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

    // overview: one intervention as a whole

    @Bean
    Overview overview(Interventions interventions, WarningCalls calls, Visits visits, Timeline timeline) {
        return new Overview(interventions, calls, visits, timeline);
    }
}
