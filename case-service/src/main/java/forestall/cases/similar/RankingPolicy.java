package forestall.cases.similar;

import forestall.events.ids.VictimId;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.ScamType;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which cases resemble a query most. First comes the scam type, as somebody said or as the text lets guess: a case of the right type with
 * other words helps more to persuade than one of another type with the same words. Then words, agency, channel and age band decide.
 */
final class RankingPolicy {

    private static final double TYPE = 10;
    private static final double WORDS = 4;
    private static final double AGENCY = 1.5;
    private static final double CHANNEL = 0.5;
    private static final double AGE_BAND = 0.5;

    /** How far what somebody said is believed against what the text says. */
    private static final double SAID = 0.95;

    /** How far the cases whose words fit best have a say in the guess. */
    private static final double NEIGHBOURS = 0.5;

    private static final double DOUBT = 0.05;

    /** Types less likely than this are not looked for. */
    private static final double UNLIKELY = 0.03;

    private RankingPolicy() {}

    /**
     * How likely each type is.
     *
     * @param guess by the text alone
     * @param neighbours the cases whose words fit best
     */
    static Map<ScamType, Double> types(
            SimilarityQuery query, Map<ScamType, Double> guess, Collection<Candidate> neighbours) {
        Map<ScamType, Double> votes = votes(neighbours);
        Map<ScamType, Double> likely = new EnumMap<>(ScamType.class);
        guess.forEach((type, probability) ->
                likely.put(type, probability * Math.pow(votes.getOrDefault(type, 0.0) + DOUBT, NEIGHBOURS)));
        double total = likely.values().stream().mapToDouble(Double::doubleValue).sum();
        likely.replaceAll((type, value) -> value / total);
        ScamType said = query.scamType();
        if (said != null && said != ScamType.UNKNOWN) {
            likely.replaceAll((type, value) -> (1 - SAID) * value + (type == said ? SAID : 0));
        }
        return likely;
    }

    /** The types to look for, the most likely first. */
    static List<ScamType> worthLooking(Map<ScamType, Double> types) {
        return types.entrySet().stream()
                .filter(type -> type.getValue() >= UNLIKELY)
                .sorted(Map.Entry.<ScamType, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .limit(4)
                .toList();
    }

    /** The best of the candidates, each file once. */
    static List<Ranked> rank(
            SimilarityQuery query, Map<ScamType, Double> types, Collection<Candidate> candidates, int most) {
        double best = candidates.stream().mapToDouble(Candidate::words).max().orElse(0);
        return candidates.stream()
                .map(candidate -> new Ranked(candidate, score(query, types, candidate, best)))
                .sorted(Comparator.comparingDouble(Ranked::score)
                        .reversed()
                        .thenComparing(
                                ranked -> ranked.candidate().story().victimId().value()))
                .filter(distinct())
                .limit(most)
                .toList();
    }

    /** A candidate and how similar it is. */
    record Ranked(Candidate candidate, double score) {}

    static boolean sameAgency(SimilarityQuery query, SimilarCase other) {
        return query.impersonates() != null
                && other.agency() != null
                && Script.plain(query.impersonates())
                        .strip()
                        .equals(Script.plain(other.agency()).strip());
    }

    static boolean sameChannel(SimilarityQuery query, SimilarCase other) {
        return query.channel() != null && query.channel() == other.channel();
    }

    static boolean sameAgeBand(SimilarityQuery query, SimilarCase other) {
        return query.ageBand() != AgeBand.UNKNOWN && query.ageBand() == other.ageBand();
    }

    private static double score(SimilarityQuery query, Map<ScamType, Double> types, Candidate candidate, double best) {
        SimilarCase other = candidate.story();
        return TYPE * types.getOrDefault(other.scamType(), 0.0)
                + (best == 0 ? 0 : WORDS * candidate.words() / best)
                + (sameAgency(query, other) ? AGENCY : 0)
                + (sameChannel(query, other) ? CHANNEL : 0)
                + (sameAgeBand(query, other) ? AGE_BAND : 0);
    }

    private static Map<ScamType, Double> votes(Collection<Candidate> neighbours) {
        Map<ScamType, Double> votes = new EnumMap<>(ScamType.class);
        neighbours.forEach(one -> votes.merge(one.story().scamType(), one.words() * one.words(), Double::sum));
        double total = votes.values().stream().mapToDouble(Double::doubleValue).sum();
        if (total > 0) {
            votes.replaceAll((type, value) -> value / total);
        }
        return votes;
    }

    private static Predicate<Ranked> distinct() {
        Set<VictimId> seen = new HashSet<>();
        return ranked -> seen.add(ranked.candidate().story().victimId());
    }
}
