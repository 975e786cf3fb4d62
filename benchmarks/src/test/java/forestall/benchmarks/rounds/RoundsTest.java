package forestall.benchmarks.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private final List<String> turns = new ArrayList<>();

    @Test
    void sides_take_turns_and_change_places() throws Exception {
        new Rounds(1, 3, line -> {}).alternate(side("A", 1, 1, 1, 1), side("B", 1, 1, 1, 1));
        assertThat(turns).containsExactly("A", "B", "A", "B", "B", "A", "A", "B");
    }

    @Test
    void what_warms_up_is_not_in_the_figures() throws Exception {
        Pairs pairs = new Rounds(2, 1, line -> {}).alternate(side("A", 100, 90, 10), side("B", 100, 90, 20));
        assertThat(pairs.ours()).isEqualTo(new Spread(10, 10, 10));
        assertThat(pairs.other()).isEqualTo(new Spread(20, 20, 20));
        assertThat(pairs.ratio().median()).isEqualTo(0.5);
    }

    @Test
    void a_ratio_is_that_of_one_round_and_the_median_that_of_the_ratios() throws Exception {
        // The machine is half as fast in the second round, for both.
        Pairs pairs = new Rounds(0, 3, line -> {}).alternate(side("A", 80, 40, 70), side("B", 100, 50, 100));
        assertThat(pairs.ratio()).isEqualTo(new Spread(0.7, 0.8, 0.8));
        assertThat(pairs.ours()).isEqualTo(new Spread(40, 70, 80));
    }

    @Test
    void each_process_has_the_median_of_its_cost() {
        Pairs pairs = new Pairs(List.of(
                new Pair(new Sample(1, Map.of("broker", 3.0, "once", 1.0)), Sample.of(1)),
                new Pair(new Sample(1, Map.of("broker", 1.0)), Sample.of(1)),
                new Pair(new Sample(1, Map.of("broker", 2.0)), Sample.of(1))));
        assertThat(pairs.oursCost()).isEqualTo(Map.of("broker", new Spread(1, 2, 3)));
        assertThat(pairs.otherCost()).isEmpty();
    }

    @Test
    void the_middle_of_an_even_number_lies_between_two() {
        assertThat(Spread.of(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(new Spread(1, 2.5, 4));
        assertThatThrownBy(() -> Spread.of(List.of())).hasMessageContaining("found none");
    }

    @Test
    void a_side_that_fails_leaves_no_figure() {
        Trial broken = () -> {
            throw new IllegalStateException("no answer");
        };
        assertThatThrownBy(() -> new Rounds(0, 2, line -> {}).alternate(side("A", 1, 1), broken))
                .hasMessage("no answer");
        assertThatThrownBy(() -> new Rounds(0, 0, line -> {})).hasMessageContaining("expected one round or more");
    }

    private Trial side(String name, double... values) {
        List<Double> left = new ArrayList<>();
        for (double value : values) {
            left.add(value);
        }
        return () -> {
            turns.add(name);
            return Sample.of(left.removeFirst());
        };
    }
}
