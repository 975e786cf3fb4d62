package forestall.dispatch;

import static forestall.dispatch.FlaggedCall.CAOHEJING;
import static forestall.dispatch.FlaggedCall.XINHUALU;
import static forestall.dispatch.FlaggedCall.toChen;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.dispatch.Caller.Answer;
import forestall.dispatch.directory.DirectoryHistory;
import forestall.dispatch.directory.EditableDirectory;
import forestall.dispatch.directory.Entries;
import forestall.events.CallFlagged;
import forestall.events.InterventionOpened;
import forestall.events.StationNotified;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The directory through HTTP. Each test leaves it as it was. */
class DirectoryTest extends Journey {
    private static final String NEW_STATION = "station,new-1,新派出所,New Police Station,310104,OPEN,false,310104017,\n";

    @Autowired
    private EditableDirectory directory;

    @Autowired
    private DirectoryHistory history;

    private String before = "";

    @BeforeEach
    void remember() {
        before = exported();
    }

    @AfterEach
    void restore() {
        assertThat(put(before).status()).isEqualTo(200);
    }

    @Test
    void what_was_exported_can_be_imported_again_and_changes_nothing() {
        long revision = history.lastRevision();

        JsonNode imported = granted(put(before));

        assertThat(imported.path("changed").asBoolean()).isFalse();
        assertThat(imported.path("revision").asLong()).isEqualTo(revision);
        assertThat(imported.path("officers").asInt()).isEqualTo(13_000);
        assertThat(history.lastRevision()).isEqualTo(revision);
    }

    @Test
    void an_import_is_a_revision_that_can_be_read_as_long_as_there_is_a_history() {
        JsonNode imported = granted(put(before + NEW_STATION + "officer,new-o,,New Officer,new-1,ON_DUTY,,,true\n"));

        assertThat(imported.path("changed").asBoolean()).isTrue();
        assertThat(imported.path("stations").asInt()).isEqualTo(235);
        assertThat(granted(supervisor().get("/v1/officers?station=new-1"))
                        .path("items")
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo("New Officer");
        JsonNode latest = latest();
        assertThat(latest.path("kind").asString()).isEqualTo("IMPORTED");
        assertThat(latest.path("actor").asString()).isEqualTo("supervisor");
        assertThat(latest.path("counts").path("officers").asInt()).isEqualTo(13_001);
        long revision = latest.path("revision").asLong();

        granted(put(before));

        String then = supervisor().get("/v1/directory/history/" + revision).body();
        assertThat(then).contains(NEW_STATION).contains("new-o");
        assertThat(supervisor().get("/v1/directory/history/" + (revision + 1)).body())
                .isEqualTo(before);
        Answer unknown = supervisor().get("/v1/directory/history/999999");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.problem()).isEqualTo("revision-unknown");
    }

    @Test
    void faults_are_answered_each_with_its_line_and_nothing_changes() {
        Answer refused = put(before.replaceFirst("OPEN,true", "OPEN,yes") + "officer,o,,A,nowhere,ON_DUTY,,,true\n");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("directory-faults");
        assertThat(refused.json().path("errors").findValuesAsString("pointer"))
                .contains("/18/default", "/" + (before.lines().count() + 1) + "/belongs_to");
        assertThat(exported()).isEqualTo(before);
    }

    @Test
    void a_code_twice_is_refused_with_its_line_and_nothing_changes() {
        String again = before.lines()
                .filter(line -> line.startsWith("station," + CAOHEJING))
                .findFirst()
                .orElseThrow();

        Answer refused = put(before + again + "\n");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("directory-faults");
        JsonNode fault = refused.json().path("errors").path(0);
        assertThat(fault.path("pointer").asString())
                .isEqualTo("/" + (before.lines().count() + 1) + "/code");
        assertThat(fault.path("detail").asString()).contains(CAOHEJING);
        assertThat(exported()).isEqualTo(before);
    }

    @Test
    void a_directory_of_two_megabytes_is_read_and_nothing_at_all_is_refused() {
        String large = before + "# a remark\n".repeat(2_000_000 / 11);

        assertThat(granted(put(large)).path("changed").asBoolean()).isFalse();
        assertThat(put("").problem()).isEqualTo("missing-body");
        assertThat(put("\u0000".repeat(100)).problem()).isEqualTo("directory-faults");
    }

    @Test
    void of_many_faults_a_hundred_are_shown_and_all_are_counted() {
        Answer refused = put(before.replace("ON_DUTY", "AWAKE"));

        assertThat(refused.json().path("errors").size()).isEqualTo(100);
        assertThat(refused.json().path("detail").asString())
                .contains("found 13000")
                .contains("the first 100");
    }

    @Test
    void a_body_of_another_type_or_too_large_is_refused() {
        assertThat(supervisor().put("/v1/directory", "{}", "application/json").status())
                .isEqualTo(415);
        assertThat(put("#".repeat(9_000_000)).status()).isEqualTo(413);
    }

    @Test
    void imports_at_once_go_one_after_the_other_and_readers_never_see_half_of_one() throws Exception {
        List<String> variants = IntStream.range(0, 4)
                .mapToObj(i -> before.replace("Officer 3", i + "fficer 3") + NEW_STATION.replace("new-1", "new-" + i))
                .toList();
        long revision = history.lastRevision();
        Entries old = directory.entries();
        Set<Entries> seen = new HashSet<>();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Answer>> imports = variants.stream()
                    .map(csv -> CompletableFuture.supplyAsync(() -> put(csv), threads))
                    .toList();
            while (!imports.stream().allMatch(CompletableFuture::isDone)) {
                seen.add(directory.entries());
                assertThat(directory.territories().stations()).hasSizeBetween(234, 235);
            }
            for (CompletableFuture<Answer> imported : imports) {
                assertThat(imported.get().status()).isEqualTo(200);
            }
        }

        assertThat(history.lastRevision()).isEqualTo(revision + 4);
        seen.add(directory.entries());
        seen.remove(old);
        assertThat(seen).isNotEmpty().allSatisfy(entries -> {
            List<String> fresh = entries.stations().stream()
                    .map(station -> station.code().value())
                    .filter(code -> code.startsWith("new-"))
                    .toList();
            assertThat(fresh).hasSize(1);
            String mark = fresh.getFirst().substring("new-".length()) + "fficer 3";
            assertThat(entries.officers())
                    .allSatisfy(officer -> assertThat(officer.nameEn()).startsWith(mark));
        });
    }

    @Test
    void a_station_closes_and_its_stand_in_gets_what_would_be_its_visits_until_it_opens_again() {
        String path = "/v1/stations/" + CAOHEJING + "/opening";

        JsonNode closed = granted(json(station(CAOHEJING), path, "{\"open\":false,\"reason\":\"flooded\"}"));

        assertThat(closed.path("open").asBoolean()).isFalse();
        JsonNode route = routed("徐汇区漕河泾街道");
        assertThat(route.path("station").path("stationCode").asString()).isEqualTo("310104016");
        assertThat(route.path("rule").asString()).isEqualTo("division-in-the-text-closed-stand-in");
        JsonNode latest = latest();
        assertThat(List.of(
                        latest.path("kind").asString(),
                        latest.path("subject").asString(),
                        latest.path("was").asString(),
                        latest.path("became").asString(),
                        latest.path("reason").asString(),
                        latest.path("actor").asString()))
                .containsExactly("OPENING", CAOHEJING, "OPEN", "CLOSED", "flooded", "station-" + CAOHEJING);
        granted(json(supervisor(), path, "{\"open\":false,\"reason\":\"again\"}"));
        assertThat(latest()).as("it was closed already").isEqualTo(latest);
        assertThat(exported()).contains(CAOHEJING + ",漕河泾派出所,Caohejing Police Station,310104,CLOSED,");

        granted(json(station(CAOHEJING), path, "{\"open\":true,\"reason\":\"dry\"}"));

        assertThat(routed("徐汇区漕河泾街道").path("station").path("stationCode").asString())
                .isEqualTo(CAOHEJING);
    }

    @Test
    void an_officer_goes_off_duty_and_on_again() {
        String path = "/v1/officers/officer-" + CAOHEJING + "-1/duty";

        assertThat(granted(json(station(CAOHEJING), path, "{\"onDuty\":false}"))
                        .path("onDuty")
                        .asBoolean())
                .isFalse();

        JsonNode latest = latest();
        assertThat(latest.path("kind").asString()).isEqualTo("DUTY");
        assertThat(latest.path("became").asString()).isEqualTo("OFF_DUTY");
        assertThat(officers(CAOHEJING).getFirst().path("onDuty").asBoolean()).isFalse();
        granted(json(station(CAOHEJING), path, "{\"onDuty\":false}"));
        assertThat(latest()).as("he was off duty already").isEqualTo(latest);
        granted(json(supervisor(), path, "{\"onDuty\":true}"));
        assertThat(latest().path("actor").asString()).isEqualTo("supervisor");
    }

    @Test
    void a_station_changes_itself_only_and_what_it_may_not_change_is_not_there() {
        assertThat(json(
                                station(XINHUALU),
                                "/v1/stations/" + CAOHEJING + "/opening",
                                "{\"open\":false,\"reason\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(json(station(XINHUALU), "/v1/officers/officer-" + CAOHEJING + "-1/duty", "{\"onDuty\":false}")
                        .status())
                .isEqualTo(404);
        assertThat(json(supervisor(), "/v1/stations/nowhere/opening", "{\"open\":false,\"reason\":\"x\"}")
                        .problem())
                .isEqualTo("station-unknown");
        assertThat(json(supervisor(), "/v1/officers/nobody/duty", "{\"onDuty\":false}")
                        .problem())
                .isEqualTo("officer-unknown");
        assertThat(json(supervisor(), "/v1/stations/" + CAOHEJING + "/opening", "{\"open\":false,\"reason\":\" \"}")
                        .problem())
                .isEqualTo("text-missing");
        assertThat(json(
                                supervisor(),
                                "/v1/stations/" + CAOHEJING + "/opening",
                                "{\"open\":false,\"reason\":\"a\\u0000b\"}")
                        .problem())
                .isEqualTo("text-unreadable");
        assertThat(json(supervisor(), "/v1/officers/officer-" + CAOHEJING + "-1/duty", "{}")
                        .status())
                .isEqualTo(400);
        assertThat(exported()).isEqualTo(before);
    }

    @Test
    void a_station_reads_its_own_district_and_officers() {
        Set<String> districts = StreamSupport.stream(
                        granted(station(CAOHEJING).get("/v1/stations?limit=200"))
                                .path("items")
                                .spliterator(),
                        false)
                .map(station -> station.path("districtCode").asString())
                .collect(Collectors.toSet());

        assertThat(districts).containsExactly("310104");
        assertThat(station(CAOHEJING).get("/v1/stations?district=310105").status())
                .isEqualTo(404);
        assertThat(station(CAOHEJING).get("/v1/officers?station=" + XINHUALU).status())
                .isEqualTo(404);
        assertThat(officers(CAOHEJING)).hasSize(56);
        assertThat(station(CAOHEJING)
                        .get("/v1/officers?station=" + CAOHEJING + "&limit=200")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void stations_and_officers_come_in_pages() {
        List<String> codes = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = granted(operator().get("/v1/stations?limit=100" + next));
            codes.addAll(page.path("items").findValuesAsString("stationCode"));
            next = page.has("next") ? "&cursor=" + page.path("next").asString() : null;
        } while (next != null);

        assertThat(codes).hasSize(234).isSorted().doesNotHaveDuplicates();
        JsonNode xuhui = granted(operator().get("/v1/stations?district=310104&limit=200"));
        assertThat(xuhui.path("items").size()).isEqualTo(14);
        JsonNode caohejing = StreamSupport.stream(xuhui.path("items").spliterator(), false)
                .filter(station -> station.path("stationCode").asString().equals(CAOHEJING))
                .findFirst()
                .orElseThrow();
        assertThat(caohejing.path("divisions").path(0).asString()).isEqualTo(CAOHEJING);
        assertThat(caohejing.path("fallback").size()).isEqualTo(13);
        assertThat(operator().get("/v1/stations?district=990104").problem()).isEqualTo("district-unknown");
        assertThat(granted(operator().get("/v1/officers?station=" + CAOHEJING))
                        .path("items")
                        .size())
                .isEqualTo(50);
    }

    @Test
    void a_route_is_told_with_its_rule_or_with_the_candidates() {
        assertThat(routed("Caohejing, Xuhui")
                        .path("station")
                        .path("stationCode")
                        .asString())
                .isEqualTo(CAOHEJING);
        JsonNode hongqiao = routed("虹桥");
        assertThat(hongqiao.has("station")).isFalse();
        assertThat(hongqiao.path("rule").asString()).isEqualTo("name-of-several-divisions");
        assertThat(hongqiao.path("candidates").findValuesAsString("stationCode"))
                .containsExactly("310105009", "310112107");
        JsonNode code =
                granted(operator().post("/v1/routes", "{\"address\":\"长宁区\",\"divisionCode\":\"" + CAOHEJING + "\"}"));
        assertThat(code.path("rule").asString()).isEqualTo("serves-the-division-against-the-text");
        assertThat(routed("5 Invented Road").path("rule").asString()).isEqualTo("no-known-name-in-the-text");
        Answer bad = operator().post("/v1/routes", "{\"divisionCode\":\"12\"}");
        assertThat(bad.status()).isEqualTo(400);
    }

    @Test
    void an_alert_with_nothing_but_a_text_finds_its_station() {
        CallFlagged alert = toChen().livingIn(null).eventAt("上海市徐汇区漕河泾街道某某路5号");

        feed().publish(alert);

        assertThat(probe().first(alert.victimId(), StationNotified.class)
                        .stationCode()
                        .value())
                .isEqualTo(CAOHEJING);
    }

    @Test
    void a_visit_at_a_station_that_vanishes_keeps_it_and_shows_to_the_supervisor() {
        granted(put(before.replace(
                        "division,310104017,漕河泾街道,Caohejing,310104017", "division,310104017,漕河泾街道,Caohejing,new-1")
                + NEW_STATION));
        InterventionOpened opened = flagged(toChen());
        probe().first(opened.victimId(), StationNotified.class);
        assertThat(unrouted()).doesNotContain(opened.interventionId().toString());

        JsonNode imported = granted(put(before));

        assertThat(imported.path("vanished").path(0).asString()).isEqualTo("new-1");
        assertThat(unrouted()).contains(opened.interventionId().toString()).contains("\"new-1\"");
        granted(supervisor()
                .post(
                        "/v1/interventions/" + opened.interventionId() + "/hand-over",
                        "{\"toStation\":\"%s\",\"reason\":\"its station is gone\"}".formatted(CAOHEJING),
                        intervention(opened.interventionId()).path("version").asLong()));
        assertThat(unrouted()).doesNotContain(opened.interventionId().toString());
    }

    @Test
    void a_whole_force_is_imported_in_seconds() {
        long start = System.nanoTime();

        granted(put(before.replace("Officer 3", "Officer Z 3")));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    private String unrouted() {
        return granted(supervisor().get("/v1/visits/unrouted?limit=200")).toString();
    }

    private JsonNode routed(String address) {
        return granted(operator().post("/v1/routes", "{\"address\":\"" + address + "\"}"));
    }

    private List<JsonNode> officers(String station) {
        return StreamSupport.stream(
                        granted(supervisor().get("/v1/officers?station=" + station + "&limit=200"))
                                .path("items")
                                .spliterator(),
                        false)
                .toList();
    }

    private JsonNode latest() {
        return granted(supervisor().get("/v1/directory/history?limit=1"))
                .path("items")
                .path(0);
    }

    private String exported() {
        return supervisor().get("/v1/directory").body();
    }

    private Answer put(String csv) {
        return supervisor().put("/v1/directory", csv, "text/csv");
    }

    private static Answer json(Caller who, String path, String body) {
        return who.put(path, body, "application/json");
    }
}
