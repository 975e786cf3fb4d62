package forestall.cases;

import forestall.cases.audit.AuditTrail;
import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.casefile.OpenFile;
import forestall.cases.identity.NumberRegister;
import forestall.cases.merge.MergeFiles;
import forestall.cases.merge.MergeFollower;
import forestall.cases.merge.MergedFiles;
import forestall.cases.merge.Merges;
import forestall.cases.merge.ReviewMerges;
import forestall.cases.merge.out.MongoMerges;
import forestall.chassis.messaging.EventCodec;
import forestall.chassis.outbox.document.DocumentRelay;
import forestall.chassis.outbox.document.GuardedDocuments;
import forestall.chassis.outbox.document.Wake;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the parts find each other that merge files. */
@Configuration(proxyBeanMethods = false)
class MergeConfiguration {

    private final Wake wake = new Wake();

    @Bean
    Merges merges(CaseStore store, EventCodec codec, List<MergeFollower> followers) {
        return new MongoMerges(
                store.mergeHints(),
                new GuardedDocuments(store.merges(), store.pendingMerges(), codec, wake),
                followers);
    }

    @Bean
    @ConditionalOnProperty(name = "forestall.outbox.relay.enabled", matchIfMissing = true)
    DocumentRelay mergeRelay(CaseStore store, Relays relays) {
        return relays.of(store.merges(), store.pendingMerges(), wake);
    }

    @Bean
    Belonging belonging(Merges merges) {
        return new MergedFiles(merges);
    }

    @Bean
    MergeFiles mergeFiles(
            CaseFiles files,
            Belonging belonging,
            Merges merges,
            NumberRegister numbers,
            AuditTrail audit,
            Clock clock) {
        return new MergeFiles(files, belonging, merges, numbers, audit, clock);
    }

    @Bean
    ReviewMerges reviewMerges(CaseFiles files, OpenFile open, Belonging belonging, Merges merges, Clock clock) {
        return new ReviewMerges(files, open, belonging, merges, clock);
    }
}
