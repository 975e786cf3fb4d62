package forestall.dispatch.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import forestall.dispatch.directory.DirectoryFaults.Fault;
import forestall.dispatch.directory.out.FastCsv;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DirectoryCsvTest {
    private static final String HEADER = "kind,code,name_zh,name_en,belongs_to,state,default,fallback,synthetic";
    /** Lines 2 to 7 of a directory without faults. */
    private static final List<String> GOOD = List.of(
            "district,310104,徐汇区,Xuhui,,,,,",
            "station,s1,漕河泾派出所,Caohejing,310104,OPEN,true,s2,",
            "station,s2,田林派出所,Tianlin,310104,CLOSED,false,s1,",
            "division,310104017,漕河泾街道,Caohejing,s1,,,,",
            "officer,o1,,Officer 1,s1,ON_DUTY,,,true",
            "officer,o2,警员2,,s2,OFF_DUTY,,,false");

    private final DirectoryCsv csv = new DirectoryCsv(new FastCsv());

    @Test
    void a_directory_is_read_as_it_is_written() {
        Entries read = csv.parse(text(GOOD));

        assertThat(read.counts()).isEqualTo(new Entries.Counts(1, 2, 1, 2));
        assertThat(read.stations().getFirst().open()).isTrue();
        assertThat(read.stations().getLast().open()).isFalse();
        assertThat(read.stations().getFirst().fallback())
                .containsExactly(read.stations().getLast().code());
        assertThat(read.officers().getFirst().synthetic()).isTrue();
        assertThat(read.officers().getLast().onDuty()).isFalse();
        assertThat(csv.text(read)).isEqualTo(text(GOOD));
    }

    @Test
    void the_shipped_directory_comes_back_as_it_went() {
        Entries shipped = Shanghai.asShipped().entries();

        assertThat(csv.parse(csv.text(shipped))).isEqualTo(shipped);
    }

    @Test
    void names_may_hold_what_csv_uses_itself() {
        List<String> quoted = new ArrayList<>(GOOD);
        quoted.set(4, "officer,o1,,\"Officer \"\"One\"\", #1\",s1,ON_DUTY,,,true");

        Entries read = csv.parse(text(quoted));

        assertThat(read.officers().getFirst().nameEn()).isEqualTo("Officer \"One\", #1");
        assertThat(csv.parse(csv.text(read))).isEqualTo(read);
    }

    @Test
    void order_blanks_comments_and_line_ends_do_not_matter() {
        List<String> shuffled = new ArrayList<>(GOOD);
        Collections.shuffle(shuffled, new Random(7));
        String odd = "# ours\r\n" + HEADER.replace(",", " , ") + "\r\n\r\n" + String.join("\r\n# next\r\n", shuffled)
                + "\r\n,,,\r\n";

        assertThat(csv.parse(odd)).isEqualTo(csv.parse(text(GOOD)));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("a kind that is none", 2, "distrikt,310104,徐汇区,,,,,,", "kind", "one of district,", "'distrikt'"),
                fault("a district that is no code", 2, "district,31010,a,,,,,,", "code", "a district code", "'31010'"),
                fault(
                        "a station that is no code",
                        3,
                        "station,s 1,a,,310104,OPEN,true,,",
                        "code",
                        "a station code",
                        "'s 1'"),
                fault("a division that is no code", 5, "division,12,a,,s1,,,,", "code", "a division code", "'12'"),
                fault("an officer that is no id", 6, "officer,,,A,s1,ON_DUTY,,,true", "code", "an officer id", "''"),
                fault(
                        "a station twice",
                        4,
                        "station,s1,a,,310104,OPEN,false,,",
                        "code",
                        "station 's1' once",
                        "it in line 3 too"),
                fault(
                        "an officer twice",
                        7,
                        "officer,o1,,B,s2,ON_DUTY,,,true",
                        "code",
                        "officer 'o1' once",
                        "it in line 6 too"),
                fault(
                        "no name",
                        3,
                        "station,s1,,,310104,OPEN,true,s2,",
                        "name_zh",
                        "a name in name_zh or name_en",
                        "neither"),
                fault(
                        "a name of two lines",
                        3,
                        "station,s1,\"a\nb\",,310104,OPEN,true,s2,",
                        "name_zh",
                        "a name on one line",
                        "'a\u240Ab'"),
                fault(
                        "an endless name",
                        3,
                        "station,s1," + "a".repeat(201) + ",,310104,OPEN,true,s2,",
                        "name_zh",
                        "a name of at most 200",
                        "201 characters"),
                fault(
                        "an unknown district",
                        4,
                        "station,s2,a,,310105,OPEN,false,,",
                        "belongs_to",
                        "a district of this directory",
                        "'310105'"),
                fault(
                        "an unknown station",
                        5,
                        "division,310104017,a,,s9,,,,",
                        "belongs_to",
                        "a station of this directory",
                        "'s9'"),
                fault(
                        "an officer of an unknown station",
                        6,
                        "officer,o1,,A,s9,ON_DUTY,,,true",
                        "belongs_to",
                        "a station of this directory",
                        "'s9'"),
                fault(
                        "a division of another district",
                        5,
                        "division,310105004,a,,s1,,,,",
                        "belongs_to",
                        "a station of district 310105, as the code says",
                        "one of '310104'"),
                fault(
                        "a misspelt state of a station",
                        3,
                        "station,s1,a,,310104,open,true,s2,",
                        "state",
                        "OPEN or CLOSED",
                        "'open'"),
                fault(
                        "a misspelt state of an officer",
                        6,
                        "officer,o1,,A,s1,DUTY,,,true",
                        "state",
                        "ON_DUTY or OFF_DUTY",
                        "'DUTY'"),
                fault(
                        "neither default nor not",
                        4,
                        "station,s2,a,,310104,OPEN,yes,,",
                        "default",
                        "true or false",
                        "'yes'"),
                fault(
                        "two defaults",
                        4,
                        "station,s2,a,,310104,OPEN,true,,",
                        "default",
                        "one default station of district '310104'",
                        "another in line 3"),
                fault(
                        "neither synthetic nor not",
                        6,
                        "officer,o1,,A,s1,ON_DUTY,,,",
                        "synthetic",
                        "true or false",
                        "''"),
                fault(
                        "a stand-in that is unknown",
                        3,
                        "station,s1,a,,310104,OPEN,true,s9,",
                        "fallback",
                        "a station of this directory",
                        "'s9'"),
                fault(
                        "a station that stands in for itself",
                        3,
                        "station,s1,a,,310104,OPEN,true,s2 s1,",
                        "fallback",
                        "other stations",
                        "the station itself"),
                fault(
                        "a stand-in twice",
                        3,
                        "station,s1,a,,310104,OPEN,true,s2 s2,",
                        "fallback",
                        "each station once",
                        "'s2 s2'"),
                fault(
                        "a cell that means nothing",
                        5,
                        "division,310104017,a,,s1,OPEN,,,",
                        "state",
                        "nothing for a division",
                        "'OPEN'"),
                fault("a cell too few", 5, "division,310104017,a,,s1,,,", "", "9 cells", "8"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault_is_named_with_its_line_and_column_and_what_was_expected_and_found(
            String what, int line, String row, Fault fault) {
        List<String> rows = new ArrayList<>(GOOD);
        rows.set(line - 2, row);

        assertThat(faultsOf(text(rows))).anySatisfy(found -> {
            assertThat(found.line()).isEqualTo(fault.line());
            assertThat(found.column()).isEqualTo(fault.column());
            assertThat(found.expected()).startsWith(fault.expected());
            assertThat(found.found()).isEqualTo(fault.found());
        });
    }

    @Test
    void a_district_without_a_default_station_is_a_fault_of_the_district() {
        List<String> rows = new ArrayList<>(GOOD);
        rows.set(1, GOOD.get(1).replace("true", "false"));

        assertThat(faultsOf(text(rows)))
                .containsExactly(new Fault(2, "code", "a station that is the default of district 310104", "none"));
    }

    @Test
    void a_parent_with_a_fault_is_a_parent_all_the_same() {
        List<String> rows = new ArrayList<>(GOOD);
        rows.set(1, GOOD.get(1).replace("OPEN", "AJAR"));

        assertThat(faultsOf(text(rows))).containsExactly(new Fault(3, "state", "OPEN or CLOSED", "'AJAR'"));
    }

    @Test
    void all_faults_are_found_at_once_in_the_order_of_the_lines() {
        List<String> rows = new ArrayList<>(GOOD);
        rows.set(5, "officer,o2,,B,s9,IDLE,,,perhaps");
        rows.set(2, "station,s2,,,310104,SHUT,false,s1,");

        assertThat(faultsOf(text(rows))).extracting(Fault::line).containsExactly(4, 4, 7, 7, 7);
    }

    @Test
    void no_header_an_older_one_and_nothing_at_all_are_refused() {
        assertThat(faultsOf(""))
                .singleElement()
                .satisfies(fault -> assertThat(fault.expected()).startsWith("the header kind,code,"));
        assertThat(faultsOf("station_code,name_zh,name_en,district_code,district_default,divisions,officers\n"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.found()).startsWith("'station_code,"));
        assertThat(faultsOf(HEADER + "\n"))
                .containsExactly(new Fault(1, "", "at least one district and one station", "none"));
    }

    @Test
    void what_is_no_csv_is_refused_with_its_line() {
        assertThat(faultsOf(text(GOOD) + "officer,o3,\"A\"x,,s1,ON_DUTY,,,true\n"))
                .containsExactly(
                        new Fault(8, "", "well-formed CSV", "Unexpected character after closing quote: 'x' (0x78)"));
        assertThat(faultsOf(text(GOOD) + "officer,o3,\"A,,s1,ON_DUTY,,,true\n"))
                .as("a quote that is never closed")
                .contains(new Fault(8, "", "9 cells", "3"));
    }

    private List<Fault> faultsOf(String text) {
        return catchThrowableOfType(DirectoryFaults.class, () -> csv.parse(text))
                .faults();
    }

    private static String text(List<String> rows) {
        return HEADER + "\n" + String.join("\n", rows) + "\n";
    }

    private static Arguments fault(String what, int line, String row, String column, String expected, String found) {
        return Arguments.of(what, line, row, new Fault(line, column, expected, found));
    }
}
