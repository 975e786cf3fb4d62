package forestall.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.events.CasesLinked;
import forestall.events.LossSuffered;
import forestall.events.RoleAssigned;
import forestall.events.facts.Money;
import forestall.events.facts.PhoneNumber;
import forestall.events.facts.SharedTrait;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.StationCode;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.CaseRole;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.LinkKind;
import forestall.events.vocabulary.ScamType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The article's woman who loses 10,000 yuan in Sichuan and then carries money for the same scammers in Hongkou. */
class CourierJourneyTest extends RunningCaseService {

    private static final Instant IN_SICHUAN = Instant.parse("2026-11-02T20:00:00Z");
    private static final Instant IN_HONGKOU = Instant.parse("2026-11-17T20:00:00Z");
    private static final Money TEN_THOUSAND_YUAN = Money.ofYuan(10_000);
    private static final StationCode BEIWAITAN = new StationCode("310109018");
    private static final String HER_HOME = "四川省成都市武侯区一号";
    private static final String HER_ROOM = "上海市虹口区北外滩街道二号";
    private static final String SISTER = "+8613800000009";

    private final PhoneNumber hers = someNumber();
    private final PhoneNumber scammers = someNumber();
    private final Reports her = Reports.aboutSomebody()
            .under(hers)
            .calledBy(scammers)
            .suspecting(ScamType.TASK_BRUSHING)
            .livingIn(HER_HOME, new DivisionCode("510107001"), null)
            .at(IN_SICHUAN);
    private final Reports other = Reports.aboutSomebody()
            .under(someNumber())
            .calledBy(scammers)
            .livingIn("上海市虹口区北外滩街道一号", new DivisionCode("310109018"), BEIWAITAN)
            .at(IN_HONGKOU);
    private final String herFile = "/v1/cases/" + her.victim;
    private final String otherFile = "/v1/cases/" + other.victim;

    @Test
    void a_victim_who_carries_money_for_the_scammers_is_one_person_in_two_dated_roles() {
        sheLosesTenThousandYuanInSichuan();
        anybodyOfTheSquadKnowsHerRelatives();
        somebodyInHongkouIsToHandOverMoney();
        herNumberIsNamedAsThatOfTheCourier();
        sheIsVictimAndCourierSinceTheirDays();
        everybodyIsToldOnce();
        investigatorsAreTold();
        bothFilesAreLinkedAndOneNetwork();
        whatProtectsHerIsWithheldFromThoseWhoDoNotInvestigate();
        aStationThatIsSentToHerSeesHerFileReduced();
        herLossIsWhatItWas();
    }

    private void sheLosesTenThousandYuanInSichuan() {
        publish(
                her.opened(),
                her.called(CallOutcome.ALREADY_TRANSFERRED, TEN_THOUSAND_YUAN),
                her.closed(InterventionResult.LOSS_SUFFERED));
        JsonNode file = awaitFile(her.victim, 3);

        assertThat(file.get("sums").get("sufferedFen").asLong()).isEqualTo(1_000_000);
        assertThat(file.get("losses").get(0).get("occurredAt").asString()).startsWith("2026-11-02T21:00:00");
        assertThat(roles()).isEqualTo("[{\"role\":\"VICTIM\",\"from\":\"2026-11-03\"}]");
    }

    private void anybodyOfTheSquadKnowsHerRelatives() {
        Answer told = post(
                herFile + "/relatives",
                "{\"relation\":\"SIBLING\",\"name\":\"某姐\",\"phone\":\"%s\"}".formatted(SISTER),
                "operator");
        Answer noted = post(herFile + "/notes", "{\"text\":\"姐姐住在楼下\"}", "operator");

        assertThat(told.status()).isEqualTo(201);
        assertThat(noted.status()).isEqualTo(201);
        assertThat(kit("operator")).contains(SISTER, "姐姐住在楼下");
    }

    private void somebodyInHongkouIsToHandOverMoney() {
        publish(other.opened(), other.notified());
        awaitFile(other.victim, 2);

        assertThat(getAsStation(otherFile, BEIWAITAN.value()).status()).isEqualTo(200);
        assertThat(getAsStation(otherFile, Reports.CAOHEJING.value()).status()).isEqualTo(404);
    }

    private void herNumberIsNamedAsThatOfTheCourier() {
        Answer named = post(
                otherFile + "/suspects",
                "{\"role\":\"COURIER\",\"phone\":\"%s\",\"seenAt\":\"%s\"}".formatted(hers.e164(), IN_HONGKOU),
                "investigator");

        assertThat(named.status()).as(named.raw().body()).isEqualTo(201);
        await().atMost(PATIENCE).until(() -> roles().contains("COURIER"));
    }

    private void sheIsVictimAndCourierSinceTheirDays() {
        JsonNode roles = get(herFile, "investigator").body().get("roles");

        assertThat(roles.valueStream()
                        .map(role -> role.get("role").asString() + " from "
                                + role.get("from").asString()))
                .containsExactly("VICTIM from 2026-11-03", "COURIER from 2026-11-18");
        assertThat(roles.get(1).get("seenIn").asString()).isEqualTo(other.victim.value());
        assertThat(get(otherFile, "investigator").body().get("roles").size()).isEqualTo(1);
        assertThat(get("/v1/cases?q=" + hers.e164().substring(1), "investigator")
                        .body()
                        .get("items")
                        .valueStream()
                        .map(found -> found.get("victimId").asString()))
                .contains(her.victim.value());
    }

    private void everybodyIsToldOnce() {
        assertThat(Announced.about(her.victim, RoleAssigned.class, 1))
                .singleElement()
                .satisfies(assigned -> {
                    assertThat(assigned.role()).isEqualTo(CaseRole.COURIER);
                    assertThat(assigned.from()).isEqualTo(LocalDate.parse("2026-11-18"));
                });
        assertThat(Announced.about(other.victim, RoleAssigned.class, 0)).isEmpty();
    }

    private void investigatorsAreTold() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get("/v1/notices?limit=100", "investigator")
                                .body()
                                .get("items")
                                .valueStream()
                                .filter(notice ->
                                        notice.get("victimId").asString().equals(her.victim.value()))
                                .map(notice -> notice.get("seenIn").asString()))
                        .containsExactly(other.victim.value()));
        assertThat(get("/v1/notices", "operator").status()).isEqualTo(403);
    }

    private void bothFilesAreLinkedAndOneNetwork() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode links = get(herFile + "/links", "investigator").body().get("links");
            assertThat(links.size()).isEqualTo(1);
            assertThat(links.at("/0/victimId").asString()).isEqualTo(other.victim.value());
            assertThat(links.at("/0/by").valueStream().map(by -> by.get("kind").asString()))
                    .containsExactlyInAnyOrder("PHONE", "PERSON");
        });
        JsonNode network = get("/v1/networks/" + other.victim, "investigator").body();
        assertThat(network.get("nodes")
                        .valueStream()
                        .filter(node -> node.get("victimId").asString().equals(her.victim.value()))
                        .flatMap(node -> node.get("roles").valueStream())
                        .map(JsonNode::asString))
                .contains("VICTIM", "COURIER");
        assertThat(network.get("nodes").size()).isEqualTo(2);
        assertThat(network.get("edges").size()).isEqualTo(1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Stream.of(her, other)
                                .flatMap(file -> Announced.soFar(file.victim, CasesLinked.class).stream())
                                .flatMap(linked -> linked.by().stream())
                                .map(SharedTrait::kind))
                        .as("whoever tells it, each reason once")
                        .containsExactlyInAnyOrder(LinkKind.PHONE, LinkKind.PERSON));
    }

    private void whatProtectsHerIsWithheldFromThoseWhoDoNotInvestigate() {
        for (Answer reduced : List.of(
                get(herFile, "operator"),
                get(herFile + "/timeline", "operator"),
                get(herFile + "/persuasion-kit", "operator"))) {
            assertThat(reduced.status()).isEqualTo(200);
            assertThat(reduced.raw().body()).doesNotContain(SISTER, "某姐", "姐姐住在楼下", HER_HOME, "LIVES_ALONE");
        }
        assertThat(getAsStation(herFile, BEIWAITAN.value()).status())
                .as("no station of Shanghai was sent to her")
                .isEqualTo(404);
        assertThat(get(herFile, "operator").body().get("withheld").size()).isPositive();
        assertThat(kit("investigator")).contains(SISTER, "姐姐住在楼下");
        assertThat(get(herFile, "investigator").raw().body()).contains(SISTER, HER_HOME);
    }

    private void aStationThatIsSentToHerSeesHerFileReduced() {
        Reports again = her.again()
                .livingIn(HER_ROOM, new DivisionCode(BEIWAITAN.value()), BEIWAITAN)
                .at(IN_HONGKOU.plusSeconds(86_400));
        long before = get(herFile, "investigator").body().get("version").asLong();
        publish(again.opened(), again.notified());
        await().atMost(PATIENCE)
                .until(() -> getAsStation(herFile, BEIWAITAN.value()).status() == 200
                        && get(herFile, "investigator").body().get("version").asLong() >= before + 2);

        for (String page : List.of(herFile, herFile + "/timeline", herFile + "/persuasion-kit")) {
            Answer reduced = getAsStation(page, BEIWAITAN.value());
            assertThat(reduced.status()).as(page).isEqualTo(200);
            assertThat(reduced.raw().body())
                    .as(page)
                    .doesNotContain(SISTER, "某姐", "姐姐住在楼下", HER_HOME, HER_ROOM, "LIVES_ALONE");
        }
        JsonNode reduced = getAsStation(herFile, BEIWAITAN.value()).body();
        assertThat(reduced.get("withheld").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("addresses", "documents", "relatives", "vulnerabilities", "words");
        assertThat(reduced.get("roles")
                        .valueStream()
                        .map(role -> role.get("role").asString()))
                .as("whom she is visited as is no secret from the officers")
                .contains("COURIER");
        assertThat(get(herFile, "investigator").raw().body()).contains(SISTER, HER_HOME, HER_ROOM, "LIVES_ALONE");
        assertThat(getAsStation(herFile, Reports.CAOHEJING.value()).status())
                .as("a station that was not sent to her")
                .isEqualTo(404);
    }

    private void herLossIsWhatItWas() {
        assertThat(Announced.about(her.victim, LossSuffered.class, 1))
                .singleElement()
                .satisfies(loss -> {
                    assertThat(loss.amount()).isEqualTo(TEN_THOUSAND_YUAN);
                    assertThat(loss.warnedBefore()).isFalse();
                    assertThat(loss.dimensions().stationCode()).isNull();
                    assertThat(loss.dimensions().districtCode())
                            .as("it counts in no district of Shanghai, whatever she did in Hongkou")
                            .isNull();
                    assertThat(loss.dimensions().scamType()).isEqualTo(ScamType.TASK_BRUSHING);
                });
        assertThat(Announced.suffered(her.victim)).singleElement().satisfies(loss -> {
            assertThat(loss.amount().fen()).isEqualTo(1_000_000);
            assertThat(loss.warnedBefore()).isFalse();
        });
    }

    private String kit(String role) {
        return get(herFile + "/persuasion-kit", role).raw().body();
    }

    private String roles() {
        return get(herFile, "investigator").body().get("roles").toString();
    }

    private static PhoneNumber someNumber() {
        return new PhoneNumber("+8613" + ThreadLocalRandom.current().nextLong(900_000_000L, 999_999_999L));
    }
}
