package forestall.cases.persuasion;

import forestall.cases.casefile.OpenFile;
import forestall.cases.casefile.Reader;
import forestall.cases.similar.FindSimilar;
import forestall.cases.similar.Match;
import forestall.cases.similar.SimilarCase;
import forestall.events.facts.Money;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Similar stories are closed cases as the search finds and redacts them; one of which nobody knows how it ended teaches nothing. */
public final class ClosedCases implements SimilarStories {

    private final FindSimilar find;

    public ClosedCases(FindSimilar find) {
        this.find = find;
    }

    @Override
    public Found like(OpenFile.Shown shown, Reader reader, int limit) {
        forestall.cases.similar.Found found = find.likeShown(shown, reader, limit);
        return new Found(found.matches().stream().flatMap(ClosedCases::story).toList(), found.complete());
    }

    private static Stream<ClosedCase> story(Match match) {
        SimilarCase found = match.similar();
        return Stream.ofNullable(found.outcome())
                .map(result -> new ClosedCase(
                        found.victimId(),
                        new SimilarStory(
                                found.text(),
                                found.scamType(),
                                result,
                                found.tactics(),
                                found.ageBand(),
                                found.district(),
                                money(found.money().prevented()),
                                money(found.money().stopped()),
                                money(found.money().suffered()),
                                found.closedIn(),
                                reasons(match))));
    }

    private static @Nullable Money money(long yuan) {
        return yuan == 0 ? null : Money.ofYuan(yuan);
    }

    private static List<String> reasons(Match match) {
        return match.reasons().stream().map(reason -> reason.kind().name()).toList();
    }
}
