package forestall.chassis.pages;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.chassis.pages.Rooms.Room;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class RoomsTest {

    private static final Rooms ROOMS =
            new Rooms(new Neighbours("https://calls.example.org/", "https://cases.example.org/files", " "));

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_supervisor_gets_back_to_dispatch_from_everywhere() {
        signedIn("supervisor");

        assertThat(ROOMS.from("cases"))
                .containsExactly(
                        new Room("calls", "https://calls.example.org/", false),
                        new Room("supervisor", "https://calls.example.org/supervisor", false),
                        new Room("letters", "https://calls.example.org/supervisor/dead-letters", false),
                        new Room("cases", "/", true));
        assertThat(ROOMS.from("statistics"))
                .extracting(Room::address)
                .containsExactly(
                        "https://calls.example.org/",
                        "https://calls.example.org/supervisor",
                        "https://calls.example.org/supervisor/dead-letters",
                        "https://cases.example.org/files/",
                        "/");
        assertThat(ROOMS.from("letters"))
                .extracting(Room::address)
                .containsExactly("/", "/supervisor", "/supervisor/dead-letters", "https://cases.example.org/files/");
    }

    @ParameterizedTest
    @CsvSource({
        "station, station, station cases",
        "operator, calls, calls cases",
        "investigator, cases, ''",
        "analyst, statistics, ''",
        "feed, cases, ''"
    })
    void everybody_is_led_where_they_may_go(String role, String here, String names) {
        signedIn(role);

        assertThat(ROOMS.from(here))
                .extracting(Room::name)
                .isEqualTo(names.isEmpty() ? List.of() : List.of(names.split(" ")));
    }

    @Test
    void nobody_is_led_anywhere() {
        assertThat(ROOMS.from("calls")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages_zh"})
    void every_room_has_a_name(String words) throws Exception {
        Properties known =
                PropertiesLoaderUtils.loadProperties(new ClassPathResource("forestall/pages/" + words + ".properties"));

        assertThat(List.of("calls", "station", "supervisor", "letters", "cases", "statistics"))
                .allSatisfy(room -> assertThat(known).containsKey("pages.room." + room));
    }

    private static void signedIn(String role) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("somebody", "", "ROLE_" + role));
    }
}
