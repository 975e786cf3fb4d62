package forestall.cases;

import forestall.cases.audit.AuditTrail;
import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.casefile.OpenFile;
import forestall.cases.similar.FindFiles;
import forestall.cases.similar.FindSimilar;
import forestall.cases.similar.IndexTroubles;
import forestall.cases.similar.KeepIndex;
import forestall.cases.similar.StoryIndex;
import forestall.cases.similar.out.LuceneStoryIndex;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the parts find each other that find similar cases and search in all files. */
@Configuration(proxyBeanMethods = false)
class SimilarConfiguration {

    @Bean(destroyMethod = "close")
    LuceneStoryIndex storyIndex(@Value("${forestall.cases.index.directory}") String directory) {
        return new LuceneStoryIndex(directory.isBlank() ? null : Path.of(directory));
    }

    @Bean
    KeepIndex keepIndex(
            StoryIndex index,
            CaseFiles files,
            Belonging belonging,
            AuditTrail audit,
            Clock clock,
            IndexTroubles troubles) {
        return new KeepIndex(index, files, belonging, audit, clock, troubles);
    }

    @Bean
    FindSimilar findSimilar(
            StoryIndex index,
            KeepIndex keep,
            CaseFiles files,
            Belonging belonging,
            OpenFile open,
            AuditTrail audit,
            Clock clock) {
        return new FindSimilar(index, keep::state, files, belonging, open, audit, clock);
    }

    @Bean
    FindFiles findFiles(
            StoryIndex index, KeepIndex keep, CaseFiles files, Belonging belonging, AuditTrail audit, Clock clock) {
        return new FindFiles(index, keep::state, files, belonging, audit, clock);
    }
}
