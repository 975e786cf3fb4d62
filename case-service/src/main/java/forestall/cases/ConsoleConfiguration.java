package forestall.cases;

import forestall.cases.audit.AuditTrail;
import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.casefile.OpenRelative;
import forestall.cases.casefile.PhoneNumbers;
import forestall.cases.casefile.SearchFiles;
import forestall.cases.casefile.WatchFile;
import forestall.cases.casefile.out.MongoFileVersions;
import forestall.cases.console.LookUp;
import forestall.cases.similar.FindFiles;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages need beside what programs use. */
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration {

    @Bean
    LookUp lookUp(SearchFiles exact, FindFiles words, Belonging belonging, PhoneNumbers numbers) {
        return new LookUp(exact, words, belonging, numbers);
    }

    @Bean
    WatchFile watchFile(CaseFiles files, Belonging belonging, CaseStore store) {
        return new WatchFile(files, belonging, new MongoFileVersions(store.cases()));
    }

    @Bean
    OpenRelative openRelative(CaseFiles files, Belonging belonging, AuditTrail audit, Clock clock) {
        return new OpenRelative(files, belonging, audit, clock);
    }
}
