package forestall.cases;

import forestall.cases.audit.AuditTrail;
import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.casefile.FileFollower;
import forestall.cases.follow.MarkedFiles;
import forestall.cases.follow.in.Keeper;
import forestall.cases.follow.out.MongoMarkedFiles;
import forestall.cases.identity.AssignRole;
import forestall.cases.identity.AttributeNumber;
import forestall.cases.identity.FollowPeople;
import forestall.cases.identity.Notices;
import forestall.cases.identity.NumberRegister;
import forestall.cases.identity.ReadNotices;
import forestall.cases.identity.RecognisePeople;
import forestall.cases.identity.WatchNotices;
import forestall.cases.identity.out.MongoNotices;
import forestall.cases.identity.out.MongoNumberRegister;
import forestall.chassis.clock.MachineTime;
import forestall.chassis.hashing.KeyedHash;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the parts find each other that know who is who. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    @Bean
    NumberRegister numberRegister(CaseStore store, KeyedHash hash) {
        return new MongoNumberRegister(store.database().getCollection("numbers"), hash);
    }

    @Bean
    MarkedFiles changedPeople(CaseStore store, @MachineTime Clock clock) {
        return new MongoMarkedFiles(store.database().getCollection("changedPeople"), clock);
    }

    @Bean
    FileFollower followPeople(@Qualifier("changedPeople") MarkedFiles changes) {
        return new FollowPeople(changes);
    }

    @Bean
    Notices notices(CaseStore store) {
        return new MongoNotices(store.database().getCollection("notices"));
    }

    @Bean
    RecognisePeople recognisePeople(
            CaseFiles files, NumberRegister numbers, Notices notices, AuditTrail audit, Clock clock) {
        return new RecognisePeople(files, numbers, notices, audit, clock);
    }

    @Bean
    Keeper recognitionKeeper(
            RecognisePeople recognise, @Qualifier("changedPeople") MarkedFiles changes, MeterRegistry meters) {
        return new Keeper("recognition", "may say something new about who is who", recognise, changes, meters);
    }

    @Bean
    AttributeNumber attributeNumber(
            CaseFiles files, NumberRegister numbers, Belonging belonging, AuditTrail audit, Clock clock) {
        return new AttributeNumber(files, numbers, belonging, audit, clock);
    }

    @Bean
    AssignRole assignRole(CaseFiles files, AuditTrail audit, Clock clock) {
        return new AssignRole(files, audit, clock);
    }

    @Bean
    ReadNotices readNotices(Notices notices, AuditTrail audit, Clock clock) {
        return new ReadNotices(notices, audit, clock);
    }

    @Bean
    WatchNotices watchNotices(Notices notices) {
        return new WatchNotices(notices);
    }
}
