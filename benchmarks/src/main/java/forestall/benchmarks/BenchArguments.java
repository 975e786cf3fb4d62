package forestall.benchmarks;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the command line may say.
 *
 * @param only numbers of benchmarks; empty for all
 */
record BenchArguments(boolean help, Set<Integer> only, boolean quick, int rounds, boolean write) {

    private static final int USUAL_ROUNDS = 5;
    private static final int QUICK_ROUNDS = 2;
    private static final int MOST_ROUNDS = 99;

    static final String HELP = """
            ./bench: measures Forestall beside the least that the same machine could do, on stacks of its own on free
            ports, in a temporary directory, and ends. docs/performance.md tells what each number compares.

              --only=1,3     these benchmarks; all, unless given
              --rounds=5     rounds of each pair, from 1 to 99; both sides take turns, medians are told
              --quick        small amounts and two rounds: shows that the instruments work, no figures for anybody
              --write        put the table into docs/performance.md
              --help         this text

            All rounds are kept as JSON in benchmarks/target/results. Nothing else should run on the machine meanwhile.
            Exit status 0: everything that was asked for was measured, whether or not it met its target. 1: something could
            not be measured. 2: the arguments make no sense.
            """;

    BenchArguments {
        only = Set.copyOf(only);
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException("expected from 1 to %d rounds, found %d".formatted(MOST_ROUNDS, rounds));
        }
        if (quick && write) {
            throw new IllegalArgumentException(
                    "expected --write without --quick: quick figures are for nobody to read");
        }
    }

    /** @param known numbers of the benchmarks that there are */
    static BenchArguments parse(String[] arguments, Set<Integer> known) {
        boolean help = false;
        Set<Integer> only = Set.of();
        boolean quick = false;
        int rounds = 0;
        boolean write = false;
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            switch (equals < 0 ? argument : argument.substring(0, equals)) {
                case "--help", "-h" -> help = true;
                case "--quick" -> quick = true;
                case "--write" -> write = true;
                case "--rounds" -> rounds = rounds(argument);
                case "--only" -> only = numbers(argument, known);
                default ->
                    throw new IllegalArgumentException(
                            "expected --only, --rounds, --quick, --write or --help, found '%s'".formatted(argument));
            }
        }
        return new BenchArguments(help, only, quick, rounds == 0 ? quick ? QUICK_ROUNDS : USUAL_ROUNDS : rounds, write);
    }

    boolean asksFor(int number) {
        return only.isEmpty() || only.contains(number);
    }

    private static int rounds(String argument) {
        if (!argument.matches("--rounds=[1-9][0-9]?")) {
            throw new IllegalArgumentException(
                    "expected --rounds=5 or another number from 1 to %d, found '%s'".formatted(MOST_ROUNDS, argument));
        }
        return Integer.parseInt(argument.substring(argument.indexOf('=') + 1));
    }

    private static Set<Integer> numbers(String argument, Set<Integer> known) {
        if (!argument.matches("--only=[0-9]{1,2}(,[0-9]{1,2})*")) {
            throw new IllegalArgumentException("expected numbers such as --only=1,3, found '%s'".formatted(argument));
        }
        Set<Integer> numbers = new TreeSet<>();
        for (String number : argument.substring(argument.indexOf('=') + 1).split(",", -1)) {
            numbers.add(Integer.parseInt(number));
        }
        if (!known.containsAll(numbers)) {
            throw new IllegalArgumentException("expected numbers of %s, found '%s'"
                    .formatted(
                            known.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")), argument));
        }
        return numbers;
    }
}
