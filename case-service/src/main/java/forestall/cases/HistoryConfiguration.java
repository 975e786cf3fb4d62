package forestall.cases;

import forestall.cases.audit.AuditTrail;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.casefile.PhoneNumbers;
import forestall.cases.history.ImportCase;
import forestall.cases.history.out.MongoImports;
import forestall.cases.identity.NumberRegister;
import forestall.cases.money.ConfirmationPolicy;
import forestall.chassis.hashing.KeyedHash;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the parts find each other that take cases from before the system. */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    @Bean
    ImportCase importCase(
            CaseStore store,
            KeyedHash hash,
            PhoneNumbers plans,
            CaseFiles files,
            NumberRegister numbers,
            ConfirmationPolicy confirmation,
            AuditTrail audit,
            Clock clock) {
        return new ImportCase(
                plans, files, numbers, new MongoImports(store.imports(), hash), confirmation, audit, clock);
    }
}
