package forestall.cases;

import forestall.cases.audit.AuditTrail;
import forestall.cases.casefile.OpenFile;
import forestall.cases.persuasion.ClosedCases;
import forestall.cases.persuasion.KitPages;
import forestall.cases.persuasion.ShowKit;
import forestall.cases.persuasion.SimilarStories;
import forestall.cases.persuasion.out.RenderedPages;
import forestall.cases.persuasion.out.WrittenForOfficers;
import forestall.cases.similar.FindSimilar;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the parts of the persuasion kit find each other. */
@Configuration(proxyBeanMethods = false)
class PersuasionConfiguration {

    @Bean
    SimilarStories similarStories(FindSimilar find) {
        return new ClosedCases(find);
    }

    @Bean
    ShowKit showKit(OpenFile open, SimilarStories stories, AuditTrail audit, Clock clock) {
        return new ShowKit(open, stories, WrittenForOfficers.scripts(), WrittenForOfficers.identity(), audit, clock);
    }

    @Bean
    KitPages kitPages() {
        return new RenderedPages();
    }
}
