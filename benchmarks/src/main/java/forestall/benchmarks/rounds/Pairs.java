package forestall.benchmarks.rounds;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The rounds of two sides that took turns. */
public record Pairs(List<Pair> rounds) {

    public Pairs {
        rounds = List.copyOf(rounds);
    }

    public Spread ours() {
        return spread(pair -> pair.ours().value());
    }

    public Spread other() {
        return spread(pair -> pair.other().value());
    }

    /** Ours by the other's, round by round, so that what slows the machine for a while slows both. */
    public Spread ratio() {
        return spread(Pair::ratio);
    }

    public Map<String, Spread> oursCost() {
        return cost(Pair::ours);
    }

    public Map<String, Spread> otherCost() {
        return cost(Pair::other);
    }

    private Spread spread(Function<Pair, Double> figure) {
        return Spread.of(rounds.stream().map(figure).toList());
    }

    /** Of each process that was there in every round. */
    private Map<String, Spread> cost(Function<Pair, Sample> side) {
        List<Map<String, Double>> costs =
                rounds.stream().map(side).map(Sample::processorMillis).toList();
        Map<String, Spread> spreads = new TreeMap<>();
        costs.getFirst().keySet().stream()
                .filter(process -> costs.stream().allMatch(cost -> cost.containsKey(process)))
                .forEach(process -> spreads.put(
                        process,
                        Spread.of(costs.stream()
                                .map(cost -> cost.getOrDefault(process, 0.0))
                                .toList())));
        return spreads;
    }
}
