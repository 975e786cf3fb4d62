package forestall.cases.network;

import static forestall.cases.network.Town.file;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.casefile.CaseDecision;
import forestall.cases.casefile.HeldRole;
import forestall.cases.casefile.Reader;
import forestall.cases.merge.MergedFiles;
import forestall.events.facts.FreeText;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CaseRole;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code file(1)} and {@code file(2)} share a house; {@code file(3)} may be the same person as one of them. */
class ReadLinksTest {

    private static final Reader OPERATOR = new Reader("operator", Set.of("operator"), null, null);
    private static final Reader INVESTIGATOR = new Reader("investigator", Set.of("investigator"), null, null);
    private static final HubPolicy HUBS = new HubPolicy(50);

    private final Arrangement web = new ArrangementInMemory(HUBS.above(), () -> {});
    private final Town town = new Town(HUBS, web);
    private final ReadLinks links = new ReadLinks(
            web, HUBS, town.files, new MergedFiles(town.merges), town.marks, entry -> {}, Clock.systemUTC());

    @BeforeEach
    void neighbours() {
        town.holds(file(1), "home:1");
        town.holds(file(2), "home:1");
        town.holds(file(3), "handle:1");
        town.lookAtAll();
    }

    @Test
    void that_two_victims_share_a_house_is_shown() {
        assertThat(shown(file(1), OPERATOR)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 2", "1, 2, 1", "2, 1, 2", "2, 2, 1"})
    void that_an_address_is_shared_is_withheld_when_a_file_merged_into_either_is_a_couriers(
            int couriersToo, int reads, int other) {
        courier(file(3));
        town.merge(file(3), file(couriersToo));
        town.lookAtAll();

        assertThat(shown(file(reads), OPERATOR)).isZero();
        assertThat(shown(file(reads), INVESTIGATOR)).isEqualTo(1);
        assertThat(links.of(file(reads), INVESTIGATOR).links().getFirst().victimId())
                .isEqualTo(file(other));
    }

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void it_is_withheld_from_the_merge_on_before_the_networks_follow(int couriersToo) {
        courier(file(3));
        town.merge(file(3), file(couriersToo));

        assertThat(shown(file(1), OPERATOR)).isZero();
        assertThat(shown(file(2), OPERATOR)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void it_is_withheld_when_either_was_merged_into_a_couriers(int merged) {
        courier(file(3));
        town.merge(file(merged), file(3));

        assertThat(shown(file(1), OPERATOR)).isZero();
        assertThat(shown(file(2), OPERATOR)).isZero();

        town.lookAtAll();
        assertThat(shown(file(3 - merged), OPERATOR)).isZero();
        assertThat(shown(file(3), OPERATOR)).isZero();
        assertThat(shown(file(3), INVESTIGATOR)).isEqualTo(1);
    }

    private int shown(VictimId file, Reader reader) {
        return links.of(file, reader).links().size();
    }

    private void courier(VictimId file) {
        town.files.change(
                file,
                before -> new CaseDecision.Changed(
                        before.holding(List.of(new HeldRole(
                                CaseRole.COURIER,
                                LocalDate.parse("2026-11-01"),
                                new FreeText("seen"),
                                null,
                                "investigator",
                                Instant.EPOCH,
                                new UUID(0, 1)))),
                        List.of(),
                        List.of()));
    }
}
