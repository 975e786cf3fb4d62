package forestall.cases;

import com.mongodb.client.MongoClient;
import forestall.cases.audit.AuditRecords;
import forestall.cases.audit.AuditTrail;
import forestall.cases.audit.ReadAudit;
import forestall.cases.audit.out.MongoAuditTrail;
import forestall.cases.casefile.AddNote;
import forestall.cases.casefile.AmendedFiles;
import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.casefile.FileFollower;
import forestall.cases.casefile.KeepFile;
import forestall.cases.casefile.MakeEntry;
import forestall.cases.casefile.OpenFile;
import forestall.cases.casefile.PhoneNumbers;
import forestall.cases.casefile.ReadTimeline;
import forestall.cases.casefile.RebuildIdentifiers;
import forestall.cases.casefile.SearchFiles;
import forestall.cases.casefile.out.MongoCaseFiles;
import forestall.cases.casefile.out.MongoIdentifierRegister;
import forestall.cases.casefile.out.NumberingPlans;
import forestall.cases.money.ConfirmationPolicy;
import forestall.chassis.clock.MachineTime;
import forestall.chassis.hashing.KeyedHash;
import forestall.chassis.messaging.EventCodec;
import forestall.chassis.messaging.WrittenTopics;
import forestall.chassis.outbox.document.DocumentRelay;
import forestall.chassis.outbox.document.GuardedDocuments;
import forestall.chassis.outbox.document.Wake;
import forestall.chassis.security.RouteRules;
import forestall.events.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the parts of this service find each other. */
@Configuration(proxyBeanMethods = false)
class CaseServiceConfiguration {

    @Bean
    RouteRules routeRules() {
        return CaseRoutes.rules();
    }

    @Bean
    WrittenTopics writtenTopics() {
        return WrittenTopics.of(Topics.CASES);
    }

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(@Value("${forestall.mongo.url}") String url) {
        return CaseStore.connect(url);
    }

    @Bean
    CaseStore caseStore(MongoClient client, @Value("${forestall.mongo.url}") String url) {
        return CaseStore.in(client, url);
    }

    @Bean
    Wake wake() {
        return new Wake();
    }

    @Bean
    Relays relays(
            KafkaProperties kafka, KafkaConnectionDetails connection, @MachineTime Clock clock, MeterRegistry meters) {
        return new Relays(kafka, connection, clock, meters);
    }

    @Bean
    GuardedDocuments guardedDocuments(CaseStore store, EventCodec codec, Wake wake) {
        return new GuardedDocuments(store.cases(), store.pending(), codec, wake);
    }

    @Bean
    @ConditionalOnProperty(name = "forestall.outbox.relay.enabled", matchIfMissing = true)
    DocumentRelay documentRelay(CaseStore store, Wake wake, Relays relays) {
        return relays.of(store.cases(), store.pending(), wake);
    }

    @Bean
    CaseFiles caseFiles(
            CaseStore store,
            GuardedDocuments guarded,
            KeyedHash hash,
            List<FileFollower> followers,
            @Value("${forestall.cases.newest-lines}") int newestLines) {
        MongoCaseFiles files = new MongoCaseFiles(
                store.cases(), guarded, store.timeline(), newestLines, store.identifiers(), hash, followers);
        files.declareIndexes();
        return new AmendedFiles(files);
    }

    @Bean
    MongoAuditTrail auditTrail(CaseStore store) {
        MongoAuditTrail trail = new MongoAuditTrail(store.audit());
        trail.declareIndexes();
        return trail;
    }

    @Bean
    ReadAudit readAudit(AuditRecords records, AuditTrail trail, Clock clock) {
        return new ReadAudit(records, trail, clock);
    }

    @Bean
    KeepFile keepFile(CaseFiles files, AuditTrail audit, Clock clock, ConfirmationPolicy confirmation) {
        return new KeepFile(files, audit, clock, confirmation);
    }

    @Bean
    OpenFile openFile(CaseFiles files, Belonging belonging, AuditTrail audit, Clock clock) {
        return new OpenFile(files, belonging, audit, clock);
    }

    @Bean
    ReadTimeline readTimeline(CaseFiles files, Belonging belonging, AuditTrail audit, Clock clock) {
        return new ReadTimeline(files, belonging, audit, clock);
    }

    @Bean
    SearchFiles searchFiles(CaseFiles files, AuditTrail audit, Clock clock) {
        return new SearchFiles(files, audit, clock);
    }

    @Bean
    RebuildIdentifiers rebuildIdentifiers(CaseStore store, KeyedHash hash, AuditTrail audit, Clock clock) {
        return new RebuildIdentifiers(
                new MongoIdentifierRegister(store.cases(), store.identifiers(), hash), audit, clock);
    }

    @Bean
    PhoneNumbers phoneNumbers() {
        return new NumberingPlans();
    }

    @Bean
    MakeEntry makeEntry(CaseFiles files, AuditTrail audit, Clock clock) {
        return new MakeEntry(files, audit, clock);
    }

    @Bean
    AddNote addNote(CaseFiles files, AuditTrail audit, Clock clock) {
        return new AddNote(files, audit, clock);
    }
}
