package forestall.dispatch.policy.in;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import forestall.dispatch.intervention.DeadlinePolicy.Allowed;
import forestall.dispatch.policy.Policy;
import forestall.dispatch.policy.PolicyFaults;
import forestall.dispatch.warningcall.BackOff;
import forestall.events.vocabulary.Grade;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.FileSystemResource;

class PolicyFileTest {

    @Test
    void the_shipped_policy_is_the_domain_s() {
        Policy policy = PolicyText.shipped().read();

        assertThat(policy.version()).isEqualTo("default-1");
        assertThat(policy.grading()).hasSize(14);
        assertThat(policy.deadlines())
                .isEqualTo(Map.of(
                        Grade.RED,
                        new Allowed(ofMinutes(2), ofMinutes(5), ofMinutes(10), ofMinutes(30), ofHours(2)),
                        Grade.ORANGE,
                        new Allowed(ofMinutes(15), ofMinutes(30), ofMinutes(30), ofHours(4), ofHours(24)),
                        Grade.YELLOW,
                        new Allowed(null, ofHours(24), ofHours(2), ofHours(24), ofHours(24))));
        assertThat(policy.monitoring()).isEqualTo(ofHours(72));
        assertThat(policy.calls())
                .isEqualTo(new Policy.Calls(
                        3, 2, 60, new BackOff(ofMinutes(5), 2, ofHours(1)), ofMinutes(10), ofHours(24)));
        assertThat(policy.visits()).isEqualTo(new Policy.Visits(ofHours(2), ofHours(24)));
    }

    static Stream<Arguments> misspelt() {
        return Stream.of(
                arguments(
                        "[LONG_CALL]",
                        "[LONGCALL]",
                        "grading[6].when.signals-any[0]: expected one of LONG_CALL, REPEATED_CALLS, OVERSEAS_OR_VOIP_NUMBER,"
                                + " MOVED_TO_MESSAGING_APP, NEW_NUMBER_ACQUIRED, SCREEN_SHARING, BANKING_APP_OPENED, HOTEL_CHECK_IN,"
                                + " LARGE_WITHDRAWAL, found LONGCALL"),
                arguments(
                        "[POLICE_PROCURATORATE_COURT]",
                        "[POLICE]",
                        "grading[7].when.scam-types[0]: expected one of TASK_BRUSHING, INVESTMENT, SHOPPING_SERVICE,"
                                + " FAKE_CUSTOMER_SERVICE, LOAN, CREDIT_RECORD, BOSS_OR_ACQUAINTANCE, POLICE_PROCURATORATE_COURT,"
                                + " ROMANCE, GAME_TRADING, OTHER, UNKNOWN, found POLICE"),
                arguments(
                        "grade: YELLOW",
                        "grade: YELOW",
                        "grading[13].grade: expected one of RED, ORANGE, YELLOW, found YELOW"),
                arguments(
                        "  - rule: flagged",
                        "  - rule: Flagged",
                        "grading[13].rule: expected a name in kebab case, such as elderly-long-call, found Flagged"),
                arguments(
                        "signals-any: [SCREEN_SHARING]",
                        "signal-any: [SCREEN_SHARING]",
                        "grading[2].when.signal-any: expected one of the keys signals-any, scam-types, age-at-least,"
                                + " confidence-at-least, vulnerable, monitored, denied, found signal-any"),
                arguments(
                        "monitoring: 72h",
                        "monitoring: 72 hours",
                        "monitoring: expected a duration above 0 and up to 3650d, such as 30s, 5m, 24h or 3d, found 72 hours"),
                arguments(
                        "vulnerable: true",
                        "vulnerable: false",
                        "grading[8].when.vulnerable: expected true, or nothing at all, found false"),
                arguments(
                        "version: default-1",
                        "version: \"\"",
                        "version: expected up to 64 letters, digits, dots, hyphens and underscores, such as default-1, found nothing"),
                arguments(
                        "signals-any: [HOTEL_CHECK_IN]",
                        "signals-any: [HOTEL_CHECK_IN, HOTEL_CHECK_IN]",
                        "grading[3].when.signals-any[1]: expected each code once, found HOTEL_CHECK_IN again"),
                arguments(
                        "signals-any: [HOTEL_CHECK_IN]",
                        "signals-any: HOTEL_CHECK_IN",
                        "grading[3].when.signals-any: expected a list of at least one of LONG_CALL, REPEATED_CALLS,"
                                + " OVERSEAS_OR_VOIP_NUMBER, MOVED_TO_MESSAGING_APP, NEW_NUMBER_ACQUIRED, SCREEN_SHARING,"
                                + " BANKING_APP_OPENED, HOTEL_CHECK_IN, LARGE_WITHDRAWAL, found HOTEL_CHECK_IN"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("misspelt")
    void what_is_misspelt_is_refused_with_its_line_and_what_was_expected(String well, String wrong, String fault) {
        PolicyText file = PolicyText.shipped();

        assertThat(file.with(well, wrong).faults()).singleElement().satisfies(found -> {
            assertThat(found.toString()).endsWith(fault);
            assertThat(found.place().line()).isEqualTo(file.lineOf(well));
        });
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                arguments(
                        "claim: 2m",
                        "claim: 6m",
                        "deadlines.RED.claim: expected at most the call's 5m in line {call: 5m}, found 6m"),
                arguments(
                        "accept: 10m",
                        "accept: 31m",
                        "deadlines.RED.accept: expected at most the visit's 30m in line {visit: 30m}, found 31m"),
                arguments(
                        "visit: 4h",
                        "visit: 25h",
                        "deadlines.ORANGE.visit: expected at most YELLOW's 24h in line {visit: 24h}, found 25h"),
                arguments(
                        "feedback: 2h",
                        "feedback: 2d",
                        "deadlines.RED.feedback: expected at most ORANGE's 24h in line {feedback: 24h}, found 2d"),
                arguments(
                        "    claim: 2m\n",
                        "",
                        "deadlines.RED: expected a claim, since ORANGE has one: 15m in line {claim: 15m}, found none"),
                arguments(
                        "unreached: 3",
                        "unreached: 1",
                        "calls.busy: expected at most `unreached`, 1 in line {unreached}, since a busy line is a call that reached nobody, found 2"),
                arguments(
                        "unreached: 3",
                        "unreached: 0",
                        "calls.unreached: expected a whole number from 1 to 100, found 0"),
                arguments("busy: 2", "busy: -1", "calls.busy: expected a whole number from 1 to 100, found -1"),
                arguments(
                        "elderly-age: 60",
                        "elderly-age: 131",
                        "calls.elderly-age: expected a whole number from 0 to 130, found 131"),
                arguments(
                        "age-at-least: 60",
                        "age-at-least: 131",
                        "grading[6].when.age-at-least: expected a whole number from 0 to 130, found 131"),
                arguments(
                        "confidence-at-least: 0.9",
                        "confidence-at-least: 1.1",
                        "grading[7].when.confidence-at-least: expected a number from 0 to 1, found 1.1"),
                arguments(
                        "first: 5m",
                        "first: 0m",
                        "calls.back-off.first: expected a duration above 0 and up to 3650d, such as 30s, 5m, 24h or 3d, found 0m"),
                arguments(
                        "first: 5m",
                        "first: -5m",
                        "calls.back-off.first: expected a duration above 0 and up to 3650d, such as 30s, 5m, 24h or 3d, found -5m"),
                arguments(
                        "longest: 1h",
                        "longest: 4m",
                        "calls.back-off.longest: expected at least `first`, 5m in line {first: 5m}, found 4m"),
                arguments(
                        "- rule: large-withdrawal",
                        "- rule: banking-app-opened",
                        "grading[1].rule: expected a name that no other rule has, found banking-app-opened in line {rule: banking-app-opened} too"),
                arguments(
                        "signals-any: [LARGE_WITHDRAWAL]",
                        "signals-any: [BANKING_APP_OPENED]\n      age-at-least: 70",
                        "grading[1]: expected a rule that can fire, found large-withdrawal, which never does:"
                                + " all that it fits is taken by banking-app-opened before it"),
                arguments(
                        "signals-any: [SCREEN_SHARING]",
                        "signals-any: [LARGE_WITHDRAWAL, BANKING_APP_OPENED]",
                        "grading[2]: expected a rule that can fire, found screen-sharing, which never does:"
                                + " all that it fits is taken by banking-app-opened, large-withdrawal before it"),
                arguments(
                        "confidence-at-least: 0.7",
                        "confidence-at-least: 0",
                        "grading[13]: expected a rule that can fire, found flagged, which never does:"
                                + " all that it fits is taken by confident-feed before it"),
                arguments(
                        "    grade: YELLOW\n",
                        "    grade: YELLOW\n    when:\n      denied: true\n      vulnerable: true\n",
                        "grading[13]: expected a last rule without `when`, so that every alert has a grade, found flagged with conditions"),
                arguments(
                        "    grade: YELLOW\n",
                        "    grade: YELLOW\n  - rule: forgotten\n    grade: YELLOW\n",
                        "grading[14]: expected a rule that can fire, found forgotten, which never does:"
                                + " all that it fits is taken by flagged before it"),
                arguments(
                        "- rule: moved-to-messaging-app\n    grade: ORANGE",
                        "- rule: moved-to-messaging-app\n    grade: RED",
                        "grading[9].grade: expected rules from the most to the least urgent grade, so that the first that fits is the"
                                + " most urgent, found RED after the ORANGE of vulnerable-victim in line {grade: ORANGE}"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("contradictions")
    void what_contradicts_itself_or_says_nothing_is_refused_with_the_place(String well, String wrong, String fault) {
        PolicyText file = PolicyText.shipped().with(well, wrong);

        assertThat(file.faults()).extracting(Object::toString).haveExactly(1, endingWith(file.linesIn(fault)));
    }

    private static Condition<String> endingWith(String fault) {
        return new Condition<>(found -> found.endsWith(fault), "ending with %s", fault);
    }

    @Test
    void what_is_missing_is_refused_where_it_belongs() {
        assertThat(PolicyText.shipped().with("monitoring: 72h\n", "").faults())
                .singleElement()
                .hasToString("policy.yaml line 1 column 1: expected the key monitoring, found only version, grading,"
                        + " deadlines, calls, visits");
        assertThat(PolicyText.shipped().with("    call: 5m\n", "").faults())
                .singleElement()
                .hasToString(
                        "policy.yaml line 72 column 3, deadlines.RED: expected the key call, found only claim, accept, visit, feedback");
        assertThat(PolicyText.shipped()
                        .withoutLines("  YELLOW:", "    feedback: 24h\n\n")
                        .faults())
                .singleElement()
                .hasToString(
                        "policy.yaml line 71 column 1, deadlines: expected the key YELLOW, found only RED, ORANGE");
    }

    @Test
    void all_faults_are_told_at_once_in_the_order_of_the_file() {
        PolicyFaults refused = PolicyText.shipped()
                .with("visit: 4h", "visit: 4")
                .with("[LONG_CALL]", "[LONGCALL]")
                .with("busy: 2", "busi: 2")
                .with("accept: 10m", "accept: 11h")
                .refused();

        assertThat(refused.faults())
                .extracting(fault -> fault.place().path())
                .containsExactly(
                        "grading[6].when.signals-any[0]",
                        "deadlines.RED.accept",
                        "deadlines.RED.accept",
                        "deadlines.ORANGE.visit",
                        "calls",
                        "calls.busi");
        assertThat(refused)
                .hasMessageStartingWith(
                        "The policy in policy.yaml cannot be used, 6 faults:\npolicy.yaml line 39 column 21,"
                                + " grading[6].when.signals-any[0]: expected one of LONG_CALL")
                .hasMessageEndingWith(
                        "calls.busi: expected one of the keys unreached, busy, elderly-age, back-off, claim-silence,"
                                + " latest-call-again, found busi");
    }

    static Stream<Arguments> notEvenAPolicy() {
        return Stream.of(
                arguments("", "line 1 column 1: expected a policy, found an empty file"),
                arguments("version", "line 1 column 1: expected a mapping, found version"),
                arguments("- version", "line 1 column 1: expected a mapping, found a list of 1"),
                arguments("version: [a\n", "expected YAML, found while parsing a flow sequence"),
                arguments(
                        "version: a\nversion: b\n",
                        "line 2 column 1, version: expected each key once, found version in line 1 too"),
                arguments(
                        "a: &x 1\nversion: *x\n",
                        "line 2 column 10, version: expected the value itself, found the alias *x"),
                arguments(
                        "version: a\n---\nversion: b\n",
                        "line 3 column 1: expected one document, found another one after it"),
                arguments("version: a\ngrading: none\n", "line 2 column 10, grading: expected a list, found none"),
                arguments(
                        "version: a\ngrading: [none]\n",
                        "line 2 column 11, grading[0]: expected a mapping, found none"),
                arguments(
                        "version: a\ngrading: []\n",
                        "line 2 column 1, grading: expected a last rule without `when`, so that every alert has a grade, found no rules"),
                arguments(
                        "grading:\n- rule: x\n  when: {}\n",
                        "line 3 column 3, grading[0].when: expected at least one condition, or no `when` at all, found none"),
                arguments("grading:\n- rule: x\n  when:\n", "grading[0].when: expected a mapping, found nothing"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("notEvenAPolicy")
    void what_is_no_policy_at_all_is_refused_too(String text, String fault) {
        assertThat(new PolicyText(text).refused()).hasMessageContaining(fault);
    }

    @Test
    void a_file_that_is_not_there_is_refused_with_how_to_name_one() {
        PolicyFaults refused = catchThrowableOfType(
                PolicyFaults.class, () -> PolicyFile.read(new FileSystemResource("/nowhere/policy.yaml")));

        assertThat(refused)
                .hasMessageContaining("/nowhere/policy.yaml")
                .hasMessageContaining("write file:/etc/forestall/policy.yaml");
    }
}
