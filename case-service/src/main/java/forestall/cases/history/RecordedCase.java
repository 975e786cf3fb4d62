package forestall.cases.history;

import forestall.cases.casefile.Suspect;
import forestall.events.facts.Dimensions;
import forestall.events.facts.FreeText;
import forestall.events.facts.PersonName;
import forestall.events.facts.PhoneNumber;
import forestall.events.vocabulary.Channel;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.Tactic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A closed case as an older record tells it. Days stand as their first moment in Asia/Shanghai.
 *
 * @param phone the victim's; null where the record has none
 * @param sha256 of what was posted about it, in hexadecimal digits
 */
record RecordedCase(
        CaseSource from,
        FreeText summary,
        @Nullable String impersonates,
        @Nullable Channel channel,
        InterventionResult outcome,
        List<Tactic> tactics,
        List<RecordedLoss> losses,
        Instant openedAt,
        Instant closedAt,
        Dimensions dimensions,
        @Nullable PersonName name,
        @Nullable PhoneNumber phone,
        List<Suspect> suspects,
        String sha256) {

    RecordedCase {
        tactics = List.copyOf(tactics);
        losses = List.copyOf(losses);
        suspects = List.copyOf(suspects);
    }
}
