package forestall.dispatch.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import forestall.dispatch.directory.DirectoryFaults.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DirectoryCsvTest {
    private static final String HEADER =
            "station_code,name_zh,name_en,district_code,district_default,divisions,officers\n";

    @Test
    void the_shipped_directory_has_a_station_with_two_officers_for_each_of_shanghais_234_divisions()
            throws IOException {
        DirectoryCsv.Read read = DirectoryCsv.parse(shipped());
        List<Station> stations = read.stations();

        assertThat(stations).hasSize(234).allSatisfy(station -> {
            assertThat(station.divisions()).hasSize(1);
        });
        assertThat(read.officers()).hasSize(468);
        assertThat(stations.stream().filter(Station::districtDefault)).hasSize(16);
        assertThat(stations)
                .filteredOn(station -> station.code().value().equals("310104017"))
                .singleElement()
                .satisfies(station -> {
                    assertThat(station.nameZh()).isEqualTo("漕河泾派出所");
                    assertThat(station.nameEn()).isEqualTo("Caohejing Police Station");
                });
    }

    @Test
    void every_fault_is_named_with_its_line_and_what_was_expected_and_found() {
        String csv = HEADER
                + "s1,一,One,310104,true,310104001,o1=A\n"
                + "s2,二,Two,31010,maybe,310104001 12,o1=B;o2\n"
                + "s3,,,310104,true,,\n"
                + "s4,四\n"
                + "s1,一,One,310104,false,,\n";

        DirectoryFaults faults = catchThrowableOfType(DirectoryFaults.class, () -> DirectoryCsv.parse(csv));

        assertThat(faults.faults())
                .contains(
                        new Fault(3, "district_code", "a district code of six digits", "'31010'"),
                        new Fault(3, "divisions", "a division code of nine digits", "'12'"),
                        new Fault(3, "district_default", "true or false", "'maybe'"),
                        new Fault(4, "name_zh", "a name in name_zh or name_en", "neither"),
                        new Fault(4, "district_default", "the default of district 310104 once", "it in line 2 too"),
                        new Fault(5, "", "7 cells", "2"),
                        new Fault(6, "station_code", "station s1 once", "it in line 2 too"));
    }

    @Test
    void an_empty_directory_and_a_foreign_header_are_refused() {
        assertThat(catchThrowableOfType(DirectoryFaults.class, () -> DirectoryCsv.parse(HEADER))
                        .faults())
                .containsExactly(new Fault(1, "", "at least one station", "none"));
        assertThat(catchThrowableOfType(DirectoryFaults.class, () -> DirectoryCsv.parse("a,b\n"))
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.expected()).startsWith("the header station_code,"));
    }

    private static String shipped() throws IOException {
        try (var csv = Objects.requireNonNull(
                DirectoryCsvTest.class.getResourceAsStream("/forestall/dispatch/directory/shanghai.csv"))) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
