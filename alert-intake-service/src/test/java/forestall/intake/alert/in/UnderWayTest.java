package forestall.intake.alert.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class UnderWayTest {

    @Test
    void one_request_too_many_is_sent_away_at_once_and_a_place_that_is_left_is_free() {
        UnderWay places = new UnderWay(2);
        Sinks.One<String> first = Sinks.one();
        places.one(first::asMono).subscribe();
        places.one(Mono::never).subscribe();

        assertThat(outcome(places)).isInstanceOf(Rejection.class);
        first.tryEmitValue("done");
        assertThat(outcome(places)).isEqualTo("taken");
    }

    @Test
    void a_request_that_fails_or_goes_away_leaves_its_place() {
        UnderWay places = new UnderWay(1);
        places.one(() -> Mono.error(new IllegalStateException("broken"))).subscribe(any -> {}, failure -> {});
        places.one(Mono::never).subscribe().dispose();

        assertThat(outcome(places)).isEqualTo("taken");
    }

    private static Object outcome(UnderWay places) {
        AtomicReference<Object> outcome = new AtomicReference<>();
        places.one(() -> Mono.just("taken")).subscribe(outcome::set, outcome::set);
        return outcome.get();
    }
}
