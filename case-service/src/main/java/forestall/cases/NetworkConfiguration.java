package forestall.cases;

import forestall.cases.audit.AuditTrail;
import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.follow.MarkedFiles;
import forestall.cases.follow.in.Keeper;
import forestall.cases.follow.out.MongoMarkedFiles;
import forestall.cases.merge.Merges;
import forestall.cases.network.ArrangeNetworks;
import forestall.cases.network.Arrangement;
import forestall.cases.network.FollowLinks;
import forestall.cases.network.HubPolicy;
import forestall.cases.network.ReadLinks;
import forestall.cases.network.ReadNetwork;
import forestall.cases.network.RebuildNetworks;
import forestall.cases.network.TellOfLinks;
import forestall.cases.network.out.MongoArrangement;
import forestall.cases.network.out.MongoRebuilds;
import forestall.cases.network.out.MongoWeb;
import forestall.chassis.clock.MachineTime;
import forestall.chassis.hashing.KeyedHash;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the parts find each other that link files and arrange networks. */
@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {

    @Bean
    HubPolicy hubPolicy(@Value("${forestall.cases.network.hub-above}") int above) {
        return new HubPolicy(above);
    }

    @Bean
    MarkedFiles changedLinks(CaseStore store, @MachineTime Clock clock) {
        return new MongoMarkedFiles(store.database().getCollection("changedLinks"), clock);
    }

    @Bean
    FollowLinks followLinks(@Qualifier("changedLinks") MarkedFiles changes) {
        return new FollowLinks(changes);
    }

    @Bean
    MongoWeb web(CaseStore store, HubPolicy hubs, MeterRegistry meters) {
        MongoWeb web = new MongoWeb(store.database(), hubs);
        web.declareIndexes();
        Gauge.builder("forestall.networks.largest", web::largest)
                .description("files of the largest network")
                .register(meters);
        return web;
    }

    @Bean
    RebuildNetworks rebuildNetworks(
            CaseStore store,
            CaseFiles files,
            @Qualifier("changedLinks") MarkedFiles changes,
            AuditTrail audit,
            Clock clock) {
        return new RebuildNetworks(
                new MongoRebuilds(store.database().getCollection("arranging")), files, changes, audit, clock);
    }

    @Bean
    Keeper networksKeeper(
            CaseStore store,
            CaseFiles files,
            Merges merges,
            KeyedHash hash,
            HubPolicy hubs,
            @Qualifier("changedLinks") MarkedFiles changes,
            RebuildNetworks rebuild,
            AuditTrail audit,
            Clock clock,
            @MachineTime Clock machine,
            MeterRegistry meters) {
        Arrangement web = new MongoArrangement(store.database(), hubs, machine);
        TellOfLinks links = new TellOfLinks(web, hubs, files, changes, audit, clock);
        return new Keeper(
                "networks",
                "may have other ties than are noted",
                new ArrangeNetworks(files, merges, hash::of, web, hubs, changes, links, rebuild),
                changes,
                meters);
    }

    @Bean
    ReadLinks readLinks(
            MongoWeb web,
            HubPolicy hubs,
            CaseFiles files,
            Belonging belonging,
            @Qualifier("changedLinks") MarkedFiles changes,
            AuditTrail audit,
            Clock clock) {
        return new ReadLinks(web, hubs, files, belonging, changes, audit, clock);
    }

    @Bean
    ReadNetwork readNetwork(
            MongoWeb web,
            HubPolicy hubs,
            CaseFiles files,
            Belonging belonging,
            @Qualifier("changedLinks") MarkedFiles changes,
            AuditTrail audit,
            Clock clock) {
        return new ReadNetwork(web, hubs, files, belonging, changes, audit, clock);
    }
}
