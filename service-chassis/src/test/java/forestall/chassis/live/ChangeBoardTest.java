package forestall.chassis.live;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.chassis.live.ChangeBoard.News;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChangeBoardTest {

    private static final Duration AT_ONCE = Duration.ZERO;

    private final ChangeBoard board = new ChangeBoard("5f3a");

    @Test
    void whoever_begins_is_told_of_every_queue_that_they_must_fetch_and_of_those_that_changed() {
        board.changed(List.of("a", "b"));
        board.changed(List.of("b"));

        News news = board.begin(null, Set.of("a", "z"), queue -> true);

        assertThat(news.versions()).isEqualTo(Map.of("a", 1L, "b", 2L, "z", 0L));
        assertThat(news.mark().written()).isEqualTo("5f3a-2");
    }

    @Test
    void whoever_comes_back_is_told_what_changed_since() {
        board.changed(List.of("a", "b"));
        Mark seen = board.begin(null, Set.of("a"), queue -> true).mark();
        board.changed(List.of("b"));

        assertThat(board.begin(seen, Set.of("a"), queue -> true).versions()).isEqualTo(Map.of("b", 2L));
    }

    @Test
    void a_mark_of_another_run_means_beginning_anew() {
        board.changed(List.of("a"));

        assertThat(board.begin(new Mark("beef", 99), Set.of("a", "z"), queue -> true)
                        .versions())
                .isEqualTo(Map.of("a", 1L, "z", 0L));
    }

    @Test
    void nobody_hears_of_what_they_may_not_see() throws Exception {
        board.changed(List.of("mine", "theirs"));

        News news = board.begin(null, Set.of("mine"), "mine"::equals);
        assertThat(news.versions()).isEqualTo(Map.of("mine", 1L));

        board.changed(List.of("theirs"));
        assertThat(board.await(news.mark(), "mine"::equals, AT_ONCE).versions()).isEmpty();
    }

    @Test
    void a_wait_ends_with_the_first_change_and_not_with_what_was_seen_before() throws Exception {
        board.changed(List.of("a"));
        Mark seen = board.begin(null, Set.of(), queue -> true).mark();
        CompletableFuture<News> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return board.await(seen, queue -> true, Duration.ofSeconds(30));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        board.changed(List.of("b"));

        assertThat(waiting.get(10, TimeUnit.SECONDS).versions()).isEqualTo(Map.of("b", 2L));
    }

    @Test
    void however_often_a_queue_changes_only_its_latest_version_is_told() throws Exception {
        Mark seen = board.begin(null, Set.of(), queue -> true).mark();
        for (int i = 0; i < 1_000; i++) {
            board.changed(List.of("a"));
        }

        assertThat(board.await(seen, queue -> true, AT_ONCE).versions()).isEqualTo(Map.of("a", 1_000L));
    }

    @Test
    void a_mark_is_read_as_it_was_written_and_anything_else_is_none() {
        assertThat(Mark.read("5f3a-17")).contains(new Mark("5f3a", 17));
        for (String none : List.of("", "17", "5f3a-", "5f3a-17-1", "xyz-1", "5f3a-99999999999999999999", "-1")) {
            assertThat(Mark.read(none)).as(none).isEmpty();
        }
        assertThat(Mark.read(null)).isEmpty();
    }
}
