package forestall.simulator.interfaces;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InstancesTest {

    private static final URI FIRST = URI.create("http://localhost:1");
    private static final URI SECOND = URI.create("http://localhost:2");
    private static final URI THIRD = URI.create("http://localhost:3");

    private final Instances instances = new Instances(List.of(FIRST, SECOND, THIRD));

    @Test
    void each_is_asked_in_its_turn() {
        assertThat(next(4)).containsExactly(FIRST, SECOND, THIRD, FIRST);
    }

    @Test
    void one_that_did_not_answer_is_left_alone_however_many_requests_there_are_between() {
        instances.didNotAnswer(FIRST);
        assertThat(next(6)).containsExactly(SECOND, THIRD, SECOND, THIRD, SECOND, THIRD);
    }

    @Test
    void when_none_answers_one_is_asked_all_the_same() {
        List.of(FIRST, SECOND, THIRD).forEach(instances::didNotAnswer);
        assertThat(next(3)).doesNotContainNull().hasSize(3);
    }

    @Test
    void the_only_one_is_always_asked() {
        Instances one = new Instances(List.of(FIRST));
        one.didNotAnswer(FIRST);
        assertThat(one.next()).isEqualTo(FIRST);
    }

    private List<URI> next(int times) {
        return Stream.generate(instances::next).limit(times).toList();
    }
}
