package forestall.intake.alert;

import static forestall.intake.alert.Posted.chensAlert;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.chassis.hashing.KeyedHash;
import forestall.chassis.usecase.reading.Fault;
import forestall.events.CallFlagged;
import forestall.events.Envelope;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.FeedId;
import forestall.events.vocabulary.Channel;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Signal;
import forestall.events.vocabulary.Vulnerability;
import forestall.intake.alert.out.HashedVictimIds;
import forestall.intake.alert.out.NumberingPlans;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAlertTest {

    private static final FeedId FEED = new FeedId("feed-demo");
    private static final Instant RECEIVED = Instant.parse("2017-11-14T01:30:05Z");

    private final ReadAlert reader = new ReadAlert(
            new NumberingPlans(),
            new HashedVictimIds(new KeyedHash("0123456789abcdef0123456789abcdef")),
            new DetectionPolicy(Duration.ofMinutes(10), Duration.ofSeconds(30)));

    @Test
    void a_whole_alert_becomes_an_event_that_says_the_same() {
        CallFlagged flagged = event(chensAlert()).event();

        assertThat(flagged.feedId()).isEqualTo(FEED);
        assertThat(flagged.feedAlertId()).isEqualTo("chen-1");
        assertThat(flagged.detectedAt()).isEqualTo("2017-11-14T01:30:00Z");
        assertThat(flagged.receivedAt()).isEqualTo(RECEIVED);
        assertThat(flagged.late()).isFalse();
        assertThat(flagged.victim().phone().e164()).isEqualTo("+8613800000001");
        assertThat(flagged.victim().name().value()).isEqualTo("陈先生");
        assertThat(flagged.victim().age()).isEqualTo(55);
        assertThat(flagged.victim().vulnerabilities()).containsExactly(Vulnerability.LIVES_ALONE);
        assertThat(flagged.victim().address().text()).isEqualTo("上海市徐汇区漕河泾街道1号");
        assertThat(flagged.victim().address().divisionCode()).isEqualTo(new DivisionCode("310104017"));
        assertThat(flagged.caller().phone().e164()).isEqualTo("+85200000000");
        assertThat(flagged.caller().handle()).isEqualTo("officer-wang");
        assertThat(flagged.caller().accounts()).containsExactly("6222000000000000");
        assertThat(flagged.channel()).isEqualTo(Channel.PHONE_CALL);
        assertThat(flagged.suspectedScamType()).isEqualTo(ScamType.POLICE_PROCURATORATE_COURT);
        assertThat(flagged.impersonates()).isEqualTo("a prosecutor");
        assertThat(flagged.callStartedAt()).isEqualTo("2017-11-14T00:10:00Z");
        assertThat(flagged.callSeconds()).isEqualTo(4800);
        assertThat(flagged.confidence()).isEqualTo(0.93);
        assertThat(flagged.signals()).containsExactly(Signal.LONG_CALL);
        assertThat(flagged.summary().value()).isEqualTo("says that an account is frozen");
    }

    @Test
    void the_event_happened_when_the_feed_detected_it_and_the_feed_did_it() {
        Envelope<CallFlagged> envelope = event(chensAlert());

        assertThat(envelope.happenedAt()).isEqualTo("2017-11-14T01:30:00Z");
        assertThat(envelope.actor()).isEqualTo("feed-demo");
        assertThat(envelope.causation()).isNull();
    }

    @Test
    void six_facts_suffice() {
        Posted bare = chensAlert();
        List.of("name", "age", "vulnerabilities", "address").forEach(field -> bare.without("/victim/" + field));
        List.of("caller", "impersonates", "callStartedAt", "callSeconds", "signals", "summary")
                .forEach(field -> bare.without("/" + field));

        CallFlagged flagged = event(bare).event();

        assertThat(flagged.victim().name()).isNull();
        assertThat(flagged.victim().address()).isNull();
        assertThat(flagged.caller().phone()).isNull();
        assertThat(flagged.signals()).isEmpty();
    }

    @Test
    void null_in_an_optional_field_is_an_absent_field() {
        Posted posted = chensAlert().with("/summary", "x");
        posted.asMap().put("summary", null);

        assertThat(event(posted).event().summary()).isNull();
    }

    @Test
    void a_retry_is_the_same_alert_and_the_same_event() {
        Envelope<CallFlagged> first = event(chensAlert());
        Envelope<CallFlagged> second =
                ((Reading.Legible) reader.read(FEED, chensAlert().asMap(), RECEIVED.plusSeconds(90))).flagged();

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.event().alertId()).isEqualTo(first.event().alertId());
        assertThat(second.event().victimId()).isEqualTo(first.event().victimId());
    }

    @Test
    void another_feed_with_the_same_id_of_its_own_reports_another_alert() {
        Reading other = reader.read(new FeedId("feed-two"), chensAlert().asMap(), RECEIVED);

        assertThat(((Reading.Legible) other).flagged().event().alertId())
                .isNotEqualTo(event(chensAlert()).event().alertId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"13800000001", "+86 138 0000 0001", "0086-138-0000-0001", "+８６13800000001", "138 0000 0001"})
    void one_person_has_one_name_however_the_number_is_written(String phone) {
        assertThat(event(chensAlert().with("/victim/phone", phone)).event().victimId())
                .isEqualTo(event(chensAlert()).event().victimId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "12345",
                "1380000000",
                "138000000011",
                "+86",
                "138ABCD0001",
                "+999123456789",
                "110",
                "13800000001,13800000002",
                ""
            })
    void a_victims_number_at_which_nobody_can_be_called_is_refused_and_not_repeated(String phone) {
        List<Fault> faults = faults(chensAlert().with("/victim/phone", phone));

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/victim/phone");
            assertThat(fault.found())
                    .isEqualTo(phone.isEmpty() ? "an empty text" : "a text of %d characters".formatted(phone.length()));
        });
    }

    @ParameterizedTest
    @CsvSource({"110,+86110", "95588,+8695588", "+85200000000,+85200000000"})
    void a_forged_caller_number_does_not_cost_the_victim_the_warning(String displayed, String expected) {
        assertThat(event(chensAlert().with("/caller/phone", displayed))
                        .event()
                        .caller()
                        .phone()
                        .e164())
                .isEqualTo(expected);
    }

    static List<Arguments> badFields() {
        return List.of(
                bad("/feedAlertId", 7, "a text of 1 to 128 characters", "7"),
                bad("/feedAlertId", " ", "a text of 1 to 128 characters", "a text of 1 characters"),
                bad("/feedAlertId", "x".repeat(129), "a text of 1 to 128 characters", "a text of 129 characters"),
                bad(
                        "/detectedAt",
                        "yesterday",
                        "a time with offset such as 2017-11-14T09:30:00+08:00",
                        "a text of 9 characters"),
                bad(
                        "/detectedAt",
                        "2017-11-14T09:30:00",
                        "a time with offset such as 2017-11-14T09:30:00+08:00",
                        "a text of 19 characters"),
                bad(
                        "/detectedAt",
                        1510623000L,
                        "a time with offset such as 2017-11-14T09:30:00+08:00",
                        "a number beyond 9999"),
                bad(
                        "/detectedAt",
                        "1970-01-01T00:00:00Z",
                        "a time no earlier than 2000-01-01T00:00:00Z",
                        "1970-01-01T00:00:00Z"),
                bad(
                        "/victim/phone",
                        13800000001L,
                        "a telephone number that can be called, such as +8613800000000 (without a country code it is Chinese)",
                        "a number beyond 9999"),
                bad("/victim/name", "", "a text of 1 to 100 characters", "an empty text"),
                bad("/victim/age", 131, "a whole number from 0 to 130", "131"),
                bad("/victim/age", -1, "a whole number from 0 to 130", "-1"),
                bad("/victim/age", 55.5, "a whole number from 0 to 130", "55.5"),
                bad("/victim/age", "55", "a whole number from 0 to 130", "a text of 2 characters"),
                bad("/victim/vulnerabilities", "ELDERLY", "a list of at most 16", "a text of 7 characters"),
                bad("/victim/address", "徐汇区", "an object", "a text of 3 characters"),
                bad("/victim/address/text", 5, "a text of 1 to 500 characters", "5"),
                bad(
                        "/victim/address/divisionCode",
                        "31010401",
                        "a division code of nine digits",
                        "a text of 8 characters"),
                bad("/caller", List.of(), "an object", "a list of 0"),
                bad(
                        "/caller/phone",
                        "王警官",
                        "the digits that the victim's telephone displayed, such as +8613800000000 (a name belongs in handle)",
                        "a text of 3 characters"),
                bad("/caller/handle", true, "a text of 1 to 128 characters", "true"),
                bad("/caller/accounts", Map.of(), "a list of at most 32", "an object"),
                bad("/channel", "LETTER", "one of PHONE_CALL, MESSAGING_APP, SMS, VIDEO_CALL", "LETTER"),
                bad(
                        "/channel",
                        "13800000001",
                        "one of PHONE_CALL, MESSAGING_APP, SMS, VIDEO_CALL",
                        "a text of 11 characters"),
                bad("/channel", "phone_call", "one of PHONE_CALL, MESSAGING_APP, SMS, VIDEO_CALL", "phone_call"),
                bad(
                        "/suspectedScamType",
                        "PHISHING",
                        "one of TASK_BRUSHING, INVESTMENT, SHOPPING_SERVICE, FAKE_CUSTOMER_SERVICE, LOAN, CREDIT_RECORD, BOSS_OR_ACQUAINTANCE, POLICE_PROCURATORATE_COURT, ROMANCE, GAME_TRADING, OTHER, UNKNOWN",
                        "PHISHING"),
                bad("/impersonates", "x".repeat(201), "a text of 1 to 200 characters", "a text of 201 characters"),
                bad(
                        "/callStartedAt",
                        "09:30",
                        "a time with offset such as 2017-11-14T09:30:00+08:00",
                        "a text of 5 characters"),
                bad(
                        "/callStartedAt",
                        "2017-11-14T09:31:00+08:00",
                        "a call that started before its detection at 2017-11-14T01:30:00Z",
                        "2017-11-14T01:31:00Z"),
                bad("/callSeconds", -5, "a whole number from 0 to 604800", "-5"),
                bad("/callSeconds", 604801, "a whole number from 0 to 604800", "a number beyond 9999"),
                bad("/confidence", 1.01, "a number from 0 to 1", "1.01"),
                bad("/confidence", -0.1, "a number from 0 to 1", "-0.1"),
                bad("/confidence", Double.NaN, "a number from 0 to 1", "a number beyond 9999"),
                bad("/confidence", "0.9", "a number from 0 to 1", "a text of 3 characters"),
                bad("/summary", List.of("x"), "a text of 1 to 4000 characters", "a list of 1"));
    }

    @ParameterizedTest
    @MethodSource("badFields")
    void a_bad_field_is_named_with_what_was_expected_and_what_was_found(
            String pointer, Object value, String expected, String found) {
        assertThat(faults(chensAlert().with(pointer, value))).containsExactly(new Fault(pointer, expected, found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/feedAlertId", "/detectedAt", "/victim/phone", "/channel", "/suspectedScamType", "/confidence"})
    void a_missing_field_that_is_needed_is_named(String pointer) {
        assertThat(faults(chensAlert().without(pointer))).containsExactly(new Fault(pointer, "a value", "nothing"));
    }

    @Test
    void an_address_without_text_is_refused() {
        assertThat(faults(chensAlert().without("/victim/address/text")))
                .containsExactly(new Fault("/victim/address/text", "a value", "nothing"));
    }

    @Test
    void an_alert_without_a_victim_lacks_the_telephone_number() {
        assertThat(faults(chensAlert().without("/victim")))
                .containsExactly(new Fault("/victim/phone", "a value", "nothing"));
    }

    @Test
    void every_fault_is_found_before_any_is_reported() {
        List<Fault> faults = faults(chensAlert()
                .with("/victim/phone", "none")
                .with("/channel", "LETTER")
                .with("/signals", List.of("LONG_CALL", "HUNCH", 3))
                .without("/confidence"));

        assertThat(faults)
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/victim/phone", "/channel", "/signals/1", "/signals/2", "/confidence");
    }

    @Test
    void nothing_in_a_list_is_a_fault() {
        assertThat(faults(chensAlert().with("/signals", Collections.singletonList(null))))
                .containsExactly(new Fault("/signals/0", "a value", "null"));
    }

    @Test
    void a_signal_said_twice_is_one_signal() {
        assertThat(event(chensAlert().with("/signals", List.of("LONG_CALL", "LONG_CALL")))
                        .event()
                        .signals())
                .containsExactly(Signal.LONG_CALL);
    }

    @Test
    void endless_lists_are_refused() {
        List<String> accounts = IntStream.range(0, 33).mapToObj(String::valueOf).toList();

        assertThat(faults(chensAlert().with("/caller/accounts", accounts)))
                .containsExactly(new Fault("/caller/accounts", "a list of at most 32", "a list of 33"));
    }

    @Test
    void a_misspelt_field_is_refused_rather_than_lost() {
        List<Fault> faults = faults(chensAlert().with("/victim/vulnerabilty", List.of("ELDERLY")));

        assertThat(faults)
                .containsExactly(new Fault(
                        "/victim",
                        "no other fields than phone, name, age, vulnerabilities, address",
                        "the field vulnerabilty"));
    }

    @Test
    void a_telephone_number_as_the_name_of_a_field_is_not_repeated() {
        assertThat(faults(chensAlert().with("/13800000001", "x")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.detail()).doesNotContain("138"));
    }

    @ParameterizedTest
    @CsvSource({
        "2017-11-14T01:30:35Z, false, as far ahead as clocks may be",
        "2017-11-14T01:30:05Z, false, at the receipt",
        "2017-11-14T01:20:06Z, false, just in time",
        "2017-11-14T01:20:05Z, true,  exactly ten minutes",
        "2017-11-01T00:00:00Z, true,  two weeks"
    })
    void an_alert_is_late_when_it_was_detected_long_before_it_was_received(
            String detectedAt, boolean late, String why) {
        Posted posted = chensAlert().with("/detectedAt", detectedAt).without("/callStartedAt");

        assertThat(event(posted).event().late()).as(why).isEqualTo(late);
        assertThat(event(posted).event().receivedAt()).isEqualTo(RECEIVED);
    }

    @Test
    void an_alert_from_the_future_is_refused() {
        assertThat(faults(chensAlert().with("/detectedAt", "2017-11-14T01:30:35.001Z")))
                .containsExactly(new Fault(
                        "/detectedAt", "a time no later than 2017-11-14T01:30:35Z", "2017-11-14T01:30:35.001Z"));
    }

    private Envelope<CallFlagged> event(Posted posted) {
        Reading reading = reader.read(FEED, posted.asMap(), RECEIVED);
        assertThat(reading).isInstanceOf(Reading.Legible.class);
        return ((Reading.Legible) reading).flagged();
    }

    private List<Fault> faults(Posted posted) {
        Reading reading = reader.read(FEED, posted.asMap(), RECEIVED);
        assertThat(reading).isInstanceOf(Reading.Faulty.class);
        return ((Reading.Faulty) reading).faults();
    }

    private static Arguments bad(String pointer, Object value, String expected, String found) {
        return Arguments.of(pointer, value, expected, found);
    }
}
