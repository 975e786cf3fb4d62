package forestall.dispatch.directory;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.dispatch.directory.out.FastCsv;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MadeUpDirectoryTest {
    private final Entries entries = Shanghai.asShipped().entries();

    @Test
    void shanghai_has_16_districts_234_divisions_with_a_station_each_and_13_000_officers() {
        assertThat(entries.counts()).isEqualTo(new Entries.Counts(16, 234, 234, 13_000));
        assertThat(entries.divisions())
                .allSatisfy(division -> assertThat(division.station().value())
                        .isEqualTo(division.code().value()));
        assertThat(entries.officers().stream()
                        .collect(Collectors.groupingBy(Officer::station, Collectors.counting()))
                        .values())
                .hasSize(234)
                .containsOnly(55L, 56L);
    }

    @Test
    void a_station_is_named_after_its_division() {
        assertThat(station("310104017"))
                .extracting(Station::nameZh, Station::nameEn)
                .containsExactly("漕河泾派出所", "Caohejing Police Station");
        assertThat(entries.divisions())
                .filteredOn(division -> division.code().value().equals("310104017"))
                .extracting(Division::nameZh, Division::nameEn)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("漕河泾街道", "Caohejing"));
    }

    @Test
    void the_first_station_of_each_district_is_its_default_and_all_are_open() {
        assertThat(entries.stations().stream().filter(Station::districtDefault))
                .hasSize(16)
                .extracting(station -> station.code().value())
                .contains("310101002", "310104003", "310151101");
        assertThat(entries.stations()).allMatch(Station::open);
    }

    @Test
    void the_other_stations_of_the_district_stand_in_the_nearest_in_the_order_of_the_codes_first() {
        List<StationCode> xuhui = entries.stations().stream()
                .filter(station -> station.district().value().equals("310104"))
                .map(Station::code)
                .toList();

        assertThat(station("310104007").fallback())
                .startsWith(new StationCode("310104004"), new StationCode("310104008"), new StationCode("310104003"))
                .doesNotContain(new StationCode("310104007"))
                .hasSize(xuhui.size() - 1)
                .isSubsetOf(xuhui);
        assertThat(station("310104003").fallback()).isEqualTo(xuhui.subList(1, xuhui.size()));
    }

    @Test
    void every_officer_is_clearly_made_up_and_on_duty() {
        assertThat(entries.officers()).allSatisfy(officer -> {
            assertThat(officer.synthetic()).isTrue();
            assertThat(officer.onDuty()).isTrue();
            assertThat("officer-" + officer.nameEn().substring("Officer ".length()))
                    .isEqualTo(officer.id().value());
        });
        assertThat(entries.officers())
                .extracting(Officer::id)
                .contains(new OfficerId("officer-310104017-1"), new OfficerId("officer-310104017-55"))
                .doesNotHaveDuplicates();
    }

    @Test
    void it_is_the_same_every_time_and_in_every_order() {
        List<CsvText.Row> rows = new FastCsv().rows(Shanghai.divisions());
        List<CsvText.Row> backwards =
                new java.util.ArrayList<>(rows.subList(1, rows.size()).reversed());
        backwards.addFirst(rows.getFirst());

        assertThat(MadeUpDirectory.of(backwards)).isEqualTo(entries);
    }

    @Test
    void no_log_line_can_hold_an_officers_name() {
        assertThat(entries.officers().getFirst().toString())
                .contains("officer-310101002-1")
                .doesNotContain("Officer 3")
                .doesNotContain("警员");
    }

    private Station station(String code) {
        return entries.stations().stream()
                .filter(station -> station.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
