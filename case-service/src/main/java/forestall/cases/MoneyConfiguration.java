package forestall.cases;

import forestall.cases.audit.AuditTrail;
import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.casefile.FileLedgers;
import forestall.cases.money.ConfirmLoss;
import forestall.cases.money.ConfirmationPolicy;
import forestall.cases.money.CorrectLoss;
import forestall.cases.money.Desk;
import forestall.cases.money.DeskPolicy;
import forestall.cases.money.EnterLoss;
import forestall.cases.money.FindFreezes;
import forestall.cases.money.Freezes;
import forestall.cases.money.Ledgers;
import forestall.cases.money.RemindOfFreezes;
import forestall.cases.money.ReminderPolicy;
import forestall.cases.money.in.FreezeWatch;
import forestall.cases.money.out.MongoFreezes;
import forestall.events.facts.Money;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the money desk. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MoneySettings.class)
class MoneyConfiguration {

    @Bean
    ConfirmationPolicy confirmationPolicy(MoneySettings settings) {
        return new ConfirmationPolicy(new Money(settings.confirmAboveFen()));
    }

    @Bean
    DeskPolicy deskPolicy(ConfirmationPolicy confirmation) {
        return new DeskPolicy(confirmation);
    }

    @Bean
    Ledgers ledgers(CaseFiles files, Belonging belonging) {
        return new FileLedgers(files, belonging);
    }

    @Bean
    Freezes freezes(CaseStore store) {
        return new MongoFreezes(store.freezes());
    }

    @Bean
    Desk desk(Ledgers ledgers, Freezes freezes, AuditTrail audit, Clock clock) {
        return new Desk(ledgers, freezes, audit, clock);
    }

    @Bean
    EnterLoss enterLoss(Desk desk, DeskPolicy policy) {
        return new EnterLoss(desk, policy);
    }

    @Bean
    CorrectLoss correctLoss(Desk desk, DeskPolicy policy) {
        return new CorrectLoss(desk, policy);
    }

    @Bean
    ConfirmLoss confirmLoss(Desk desk, DeskPolicy policy) {
        return new ConfirmLoss(desk, policy);
    }

    @Bean
    ReminderPolicy reminderPolicy(MoneySettings settings) {
        return new ReminderPolicy(settings.remindBefore());
    }

    @Bean
    FindFreezes findFreezes(Ledgers ledgers, Freezes freezes, ReminderPolicy policy, AuditTrail audit, Clock clock) {
        return new FindFreezes(ledgers, freezes, policy, audit, clock);
    }

    @Bean
    RemindOfFreezes remindOfFreezes(
            Ledgers ledgers, Freezes freezes, ReminderPolicy policy, AuditTrail audit, Clock clock) {
        return new RemindOfFreezes(ledgers, freezes, policy, audit, clock);
    }

    @Bean
    FreezeWatch freezeWatch(RemindOfFreezes remind, MoneySettings settings, MeterRegistry meters) {
        return new FreezeWatch(remind, settings.remindEvery(), meters);
    }
}
