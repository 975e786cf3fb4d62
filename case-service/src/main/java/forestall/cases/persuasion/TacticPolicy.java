package forestall.cases.persuasion;

import static java.util.Comparator.comparingDouble;

import forestall.events.vocabulary.Tactic;
import java.util.Arrays;
import java.util.List;

/** What worked in similar cases, counted from how they ended. It is no proof: officers choose a tactic by what they find. */
public final class TacticPolicy {

    private TacticPolicy() {}

    /**
     * What was counted.
     *
     * @param endedWell of all similar cases that ended one way or the other, whatever was tried
     * @param cases how many those are
     * @param tactics every tactic, what most surely worked first
     */
    public record Counts(int endedWell, int cases, List<TacticCount> tactics) {

        public Counts {
            tactics = List.copyOf(tactics);
        }
    }

    static Counts count(List<SimilarStory> stories) {
        List<SimilarStory> decided = stories.stream()
                .filter(story -> story.ending() != Ending.NEITHER)
                .toList();
        List<TacticCount> tactics = Arrays.stream(Tactic.values())
                .map(tactic -> count(tactic, decided))
                .sorted(comparingDouble(TacticCount::certain).reversed())
                .toList();
        return new Counts(endedWell(decided), decided.size(), tactics);
    }

    private static TacticCount count(Tactic tactic, List<SimilarStory> decided) {
        List<SimilarStory> tried = decided.stream()
                .filter(story -> story.tactics().contains(tactic))
                .toList();
        return new TacticCount(tactic, endedWell(tried), tried.size());
    }

    private static int endedWell(List<SimilarStory> stories) {
        return Math.toIntExact(
                stories.stream().filter(story -> story.ending() == Ending.WELL).count());
    }
}
