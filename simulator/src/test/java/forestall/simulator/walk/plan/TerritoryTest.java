package forestall.simulator.walk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoryTest {

    private static final List<Post> CITY = City.of(16, 14);

    @Test
    void the_same_seed_chooses_the_same_stations_in_whatever_order_the_directory_tells_them() {
        List<Post> shuffled = new ArrayList<>(CITY);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(Territory.chosen(shuffled, 7)).isEqualTo(Territory.chosen(CITY, 7));
        assertThat(Territory.chosen(CITY, 8)).isNotEqualTo(Territory.chosen(CITY, 7));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 1000})
    void stations_that_close_or_have_nobody_are_none_of_those_where_people_live(long seed) {
        Territory territory = Territory.chosen(CITY, seed);
        assertThat(territory.posts()).hasSize(18).doesNotHaveDuplicates();
        assertThat(territory.posts().stream().map(Post::district).collect(Collectors.toSet()))
                .hasSize(6);
        assertThat(territory.closing())
                .hasSize(6)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(territory.posts())
                .extracting(Post::district)
                .as("a stand-in of a closed station has somebody to send")
                .doesNotContain(
                        territory.deserted().district(), territory.busy().district());
        assertThat(territory.posts()).doesNotContain(territory.deserted(), territory.busy());
        assertThat(territory.deserted()).isNotEqualTo(territory.busy());
    }

    @Test
    void elsewhere_is_in_another_district() {
        Territory territory = Territory.chosen(CITY, 7);
        Random random = new Random(1);
        for (Post post : territory.posts()) {
            assertThat(territory.elsewhere(post, random).district()).isNotEqualTo(post.district());
        }
    }

    @Test
    void stations_without_a_territory_are_left_out() {
        List<Post> city = new ArrayList<>(CITY);
        Post nowhere = new Post("310101099", "", "", "310101", List.of());
        city.add(nowhere);
        assertThat(Territory.chosen(city, 7)).isEqualTo(Territory.chosen(CITY, 7));
    }

    @Test
    void a_directory_that_is_too_small_is_refused() {
        assertThatThrownBy(() -> Territory.chosen(City.of(6, 4), 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a directory with 6 districts of 5 stations or more, "
                        + "found 0 such districts and 24 stations");
    }
}
