package forestall.dispatch;

import static forestall.dispatch.FlaggedCall.CAOHEJING;
import static forestall.dispatch.FlaggedCall.XINHUALU;
import static forestall.dispatch.FlaggedCall.toChen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import forestall.events.HandedOver;
import forestall.events.InterventionClosed;
import forestall.events.InterventionOpened;
import forestall.events.StationNotified;
import forestall.events.VictimLocated;
import forestall.events.VisitCompleted;
import forestall.events.WarningCallCompleted;
import forestall.events.facts.Money;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.NextStepKind;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The article's case through this service: HTTP and Kafka only. */
class FourteenNovemberTest extends Journey {
    @Autowired
    private TestClock time;

    @Test
    void chen_is_found_in_the_hotel_and_keeps_his_money() {
        FlaggedCall call = toChen();
        VictimId chen = call.victim();

        // The feed flags the call: RED, by the rule for a confident official impersonation.
        InterventionOpened opened = flagged(call);
        assertThat(opened.grade()).isEqualTo(Grade.RED);
        assertThat(opened.rule()).isEqualTo("confident-official-impersonation");
        assertThat(opened.deadlines().callBy())
                .isCloseTo(call.receivedAt().plus(Duration.ofMinutes(5)), within(1, ChronoUnit.MILLIS));

        // The squad's queue and the station of Caohejing are told at once.
        StationNotified notified = probe().first(chen, StationNotified.class);
        assertThat(notified.stationCode().value()).isEqualTo(CAOHEJING);
        assertThat(notified.acceptBy()).isEqualTo(opened.deadlines().stationAcceptBy());
        assertThat(notified.visitBy()).isEqualTo(opened.deadlines().visitBy());
        assertThat(queued(opened.interventionId()).path("rule").asString())
                .isEqualTo("confident-official-impersonation");

        // The line is busy: the squad will call again.
        JsonNode busy = called(opened.interventionId(), "NOBODY", "BUSY");
        assertThat(busy.path("next").path("kind").asString()).isEqualTo("CALL_AGAIN");
        WarningCallCompleted made = probe().first(chen, WarningCallCompleted.class);
        assertThat(made.callBy()).isEqualTo(opened.deadlines().callBy());
        assertThat(made.next().kind()).isEqualTo(NextStepKind.CALL_AGAIN);

        // An officer goes; nobody is at home.
        JsonNode first = paid(CAOHEJING, opened.interventionId(), "{\"outcome\":\"NOT_AT_HOME\"}");
        assertThat(first.path("next").path("kind").asString()).isEqualTo("SEARCH");

        // He is found in a hotel: another station's, with the clock running on.
        JsonNode moved = granted(station(CAOHEJING)
                .post(
                        "/v1/interventions/" + opened.interventionId() + "/locations",
                        """
                        {"location":{"kind":"HOTEL","address":"Invented Hotel","divisionCode":"%s"},
                         "source":"HOTEL_REGISTRATION"}""".formatted(XINHUALU),
                        version(opened.interventionId())));
        assertThat(moved.path("handedOver").asBoolean()).isTrue();
        assertThat(moved.path("stationCode").asString()).isEqualTo(XINHUALU);
        HandedOver handedOver = probe().first(chen, HandedOver.class);
        assertThat(handedOver.acceptBy()).isEqualTo(notified.acceptBy());
        assertThat(handedOver.visitBy()).isEqualTo(notified.visitBy());
        assertThat(handedOver.visitId().value().toString())
                .isEqualTo(moved.path("visitId").asString());
        assertThat(probe().first(chen, VictimLocated.class)
                        .dimensions()
                        .districtCode()
                        .value())
                .isEqualTo("310105");

        // The second visit dissuades him.
        JsonNode second = paid(XINHUALU, opened.interventionId(), """
                {"outcome":"DISSUADED","tactics":["SIMILAR_CASES_SHOWN"],"amountAtRiskFen":30000000,
                 "confirmedScamType":"POLICE_PROCURATORATE_COURT"}""");
        assertThat(second.path("next").path("kind").asString()).isEqualTo("MONITOR");
        VisitCompleted dissuaded = probe().nth(chen, VisitCompleted.class, 2);
        assertThat(dissuaded.attempt()).isEqualTo(2);
        assertThat(dissuaded.amountAtRisk()).isEqualTo(Money.ofYuan(300_000));
        assertThat(dissuaded.visitBy()).isEqualTo(notified.visitBy());
        assertThat(dissuaded.dimensions().stationCode().value()).isEqualTo(XINHUALU);

        // Monitored: nobody calls any more.
        assertThat(intervention(opened.interventionId()).path("state").asString())
                .isEqualTo("MONITORED");
        assertThat(waits(opened.interventionId())).isFalse();

        // Three days later the promise has been kept.
        time.pass(Duration.ofHours(73));
        InterventionClosed closed = probe().first(chen, InterventionClosed.class);
        assertThat(closed.result()).isEqualTo(InterventionResult.DISSUADED_BY_VISIT);
        JsonNode file = intervention(opened.interventionId());
        assertThat(file.path("state").asString()).isEqualTo("CLOSED");
        assertThat(file.path("timeline").findValuesAsString("type"))
                .containsSubsequence(
                        "InterventionOpened",
                        "StationNotified",
                        "CallClaimed",
                        "WarningCallCompleted",
                        "StationAccepted",
                        "OfficerAssigned",
                        "VisitCompleted",
                        "SearchBegun",
                        "VictimLocated",
                        "HandedOver",
                        "StationAccepted",
                        "OfficerAssigned",
                        "VisitCompleted",
                        "CallStoodDown",
                        "InterventionClosed");
        assertThat(probe().story(chen))
                .isEqualTo(List.of(
                        "InterventionOpened",
                        "StationNotified",
                        "CallClaimed",
                        "WarningCallCompleted",
                        "StationAccepted",
                        "OfficerAssigned",
                        "VisitCompleted",
                        "VictimLocated",
                        "HandedOver",
                        "StationAccepted",
                        "OfficerAssigned",
                        "VisitCompleted",
                        "InterventionClosed"));
    }
}
