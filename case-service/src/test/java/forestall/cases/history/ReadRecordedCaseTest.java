package forestall.cases.history;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.casefile.out.NumberingPlans;
import forestall.cases.money.LossState;
import forestall.chassis.usecase.reading.Fault;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.CaseRole;
import forestall.events.vocabulary.Channel;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.LossEvidence;
import forestall.events.vocabulary.PreventedBy;
import forestall.events.vocabulary.Tactic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ReadRecordedCaseTest {

    private static final ReadRecordedCase READ = new ReadRecordedCase(new NumberingPlans());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sourceId     | null                                       | /sourceId          | expected a value, found nothing
            sourceId     | "a\\nb"                                    | /sourceId          | in one line
            summary      | null                                       | /summary           | expected a value, found nothing
            summary      | "  "                                       | /summary           | expected a text of 1 to 16384 bytes in UTF-8
            scamType     | "PYRAMID"                                  | /scamType          | expected one of TASK_BRUSHING, INVESTMENT
            scamType     | null                                       | /scamType          | expected a value, found nothing
            channel      | "PIGEON"                                   | /channel           | expected one of PHONE_CALL, MESSAGING_APP, SMS, VIDEO_CALL, found PIGEON
            outcome      | "WON"                                      | /outcome           | expected one of DISSUADED_BY_CALL
            outcome      | null                                       | /outcome           | expected a value, found nothing
            tactics      | ["SIMILAR_CASES_SHOWN","SHOUTING"]         | /tactics/1         | found SHOUTING
            openedOn     | "31.5.2019"                                | /openedOn          | expected a day such as 2019-05-31
            openedOn     | "2019-02-30"                               | /openedOn          | expected a day such as 2019-05-31
            openedOn     | null                                       | /openedOn          | expected a value, found nothing
            openedOn     | "1999-12-31"                               | /openedOn          | expected a day from 2000-01-01 to 2026-11-26, found 1999-12-31
            openedOn     | "2026-11-27"                               | /openedOn          | expected a day from 2000-01-01 to 2026-11-26, found 2026-11-27
            closedOn     | "2026-11-27"                               | /closedOn          | to 2026-11-26, found 2026-11-27
            closedOn     | "2019-05-29"                               | /closedOn          | expected a day from 2019-05-30 on, when it was opened, found 2019-05-29
            divisionCode | "31010401"                                 | /divisionCode      | expected a division code of nine digits
            stationCode  | "漕河泾"                                   | /stationCode       | expected a station code
            grade        | "GREEN"                                    | /grade             | expected one of RED, ORANGE, YELLOW, found GREEN
            ageBand      | "OLD"                                      | /ageBand           | expected one of UNDER_18
            victim       | "Chen"                                     | /victim            | expected an object, found a text of 4 characters
            victim       | {"phone":"13"}                             | /victim/phone      | expected a telephone number
            victim       | {"age":61}                                 | /victim            | expected no other fields than phone, name, found the field age
            losses       | {}                                         | /losses            | expected a list of at most 100, found an object
            losses       | [5]                                        | /losses/0          | expected an object, found 5
            losses       | [{"amountFen":1,"occurredOn":"2019-05-30"}]                              | /losses/0/state      | expected a value, found nothing
            losses       | [{"state":"GONE","amountFen":1,"occurredOn":"2019-05-30"}]               | /losses/0/state      | found GONE
            losses       | [{"state":"WITHDRAWN","amountFen":1,"occurredOn":"2019-05-30"}]          | /losses/0/state      | expected a state of money that there is
            losses       | [{"state":"SUFFERED","occurredOn":"2019-05-30"}]                         | /losses/0/amountFen  | expected a value, found nothing
            losses       | [{"state":"SUFFERED","amountFen":0,"occurredOn":"2019-05-30"}]           | /losses/0/amountFen  | expected an amount in whole fen from 1 to 1000000000000000, found 0
            losses       | [{"state":"SUFFERED","amountFen":-5,"occurredOn":"2019-05-30"}]          | /losses/0/amountFen  | found -5
            losses       | [{"state":"SUFFERED","amountFen":1.5,"occurredOn":"2019-05-30"}]         | /losses/0/amountFen  | found 1.5
            losses       | [{"state":"SUFFERED","amountFen":1000000000000001,"occurredOn":"2019-05-30"}]         | /losses/0/amountFen | found a number beyond 9999
            losses       | [{"state":"SUFFERED","amountFen":9223372036854775808,"occurredOn":"2019-05-30"}]      | /losses/0/amountFen | found a number beyond 9999
            losses       | [{"state":"SUFFERED","amountFen":1,"currency":"USD","occurredOn":"2019-05-30"}]       | /losses/0/currency  | expected CNY
            losses       | [{"state":"SUFFERED","amountFen":1}]                                     | /losses/0/occurredOn | expected a value, found nothing
            losses       | [{"state":"SUFFERED","amountFen":1,"occurredOn":"2027-01-01"}]           | /losses/0/occurredOn | found 2027-01-01
            losses       | [{"state":"SUFFERED","amountFen":1,"occurredOn":"2019-05-30","of":"x"}]  | /losses/0            | found the field of
            losses       | [{"state":"SUFFERED","amountFen":1,"occurredOn":"2019-05-30","by":"DOG"}]| /losses/0/by         | expected one of CALL, VISIT, BANK, found DOG
            suspects     | [{}]                                       | /suspects/0          | expected a number, a handle or an account, found none of them
            suspects     | [{"accounts":[]}]                          | /suspects/0          | expected a number, a handle or an account, found none of them
            suspects     | [{"role":"VICTIM","handle":"x"}]           | /suspects/0/role     | expected SUSPECT or COURIER, found VICTIM
            suspects     | [{"phone":"police"}]                       | /suspects/0/phone    | expected a telephone number
            suspects     | [{"handle":"x","name":"Wang"}]             | /suspects/0          | found the field name
            sumary       | "x"                                        | ``                   | found the field sumary
            """)
    void what_is_wrong_with_a_case_is_named_by_its_place(String field, String value, String pointer, String says) {
        Object wrong = JsonMapper.shared().readValue(value, Object.class);

        assertThat(faults(Records.of("1").with(field, wrong))).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.detail()).contains(says);
        });
    }

    @Test
    void a_summary_of_more_than_16_kib_is_refused_in_chinese_too() {
        assertThat(faults(Records.of("1").with("summary", "骗".repeat(5_461)))).isEmpty();
        assertThat(faults(Records.of("1").with("summary", "骗".repeat(5_462))))
                .extracting(Fault::pointer)
                .containsExactly("/summary");
    }

    @Test
    void every_fault_is_told_and_none_repeats_what_may_be_a_persons() {
        Records wrong = Records.of("1")
                .with("scamType", "13912345678")
                .with("victim", Map.of("phone", "陈某 139"))
                .with("closedOn", "yesterday");

        assertThat(faults(wrong))
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/scamType", "/victim/phone", "/closedOn");
        assertThat(faults(wrong).toString()).doesNotContain("139", "陈某");
    }

    @Test
    void what_a_case_may_leave_out_has_a_plain_meaning() {
        RecordedCase plain =
                Records.of("7").losing("SUFFERED", 100, "2019-05-30").legible();

        assertThat(plain.from()).isEqualTo(new CaseSource("investigator", "7"));
        assertThat(plain.dimensions().grade()).isEqualTo(Grade.YELLOW);
        assertThat(plain.dimensions().ageBand()).isEqualTo(AgeBand.UNKNOWN);
        assertThat(plain.dimensions().stationCode()).isNull();
        assertThat(plain.openedAt()).isEqualTo(Instant.parse("2019-05-29T16:00:00Z"));
        assertThat(plain.losses()).singleElement().satisfies(loss -> {
            assertThat(loss.evidence()).isEqualTo(LossEvidence.OFFICER_ESTIMATE);
            assertThat(loss.by()).isEqualTo(PreventedBy.VISIT);
        });
    }

    @Test
    void what_a_case_says_is_kept() {
        RecordedCase full = Records.of("7")
                .with("source", "old ledger")
                .with("impersonates", "上海市检察院")
                .with("channel", "VIDEO_CALL")
                .with("tactics", List.of("RELATIVE_ENGAGED"))
                .with("divisionCode", "310104017")
                .with("grade", "RED")
                .with("ageBand", "FROM_60")
                .victim("138 0000 0001", "陈某")
                .losing("STOPPED_IN_ACCOUNT", 30_000_000, "2019-05-31")
                .losing("STOPPED_IN_ACCOUNT", 30_000_000, "2019-05-31")
                .with("suspects", List.of(Map.of("role", "COURIER", "accounts", List.of("62 22"))))
                .legible();

        assertThat(full.from().source()).isEqualTo("old ledger");
        assertThat(full.channel()).isEqualTo(Channel.VIDEO_CALL);
        assertThat(full.tactics()).containsExactly(Tactic.RELATIVE_ENGAGED);
        assertThat(full.dimensions().districtCode()).hasToString("310104");
        assertThat(full.dimensions().stationCode()).hasToString("310104017");
        assertThat(full.phone().e164()).isEqualTo("+8613800000001");
        assertThat(full.losses()).as("two transfers that look alike are two").hasSize(2);
        assertThat(full.losses().getFirst().state()).isEqualTo(LossState.STOPPED_IN_ACCOUNT);
        assertThat(full.losses().getFirst().by()).isEqualTo(PreventedBy.BANK);
        assertThat(full.suspects()).singleElement().satisfies(suspect -> {
            assertThat(suspect.role()).isEqualTo(CaseRole.COURIER);
            assertThat(suspect.accounts()).containsExactly("6222");
        });
    }

    @Test
    void the_order_of_fields_is_no_other_content_and_a_value_is() {
        Records one = Records.of("1").with("grade", "RED").with("ageBand", "FROM_60");
        Records turned =
                Records.of("1").with("ageBand", "FROM_60").with("grade", "RED").with("source", "x");
        Records other = Records.of("1").with("ageBand", "FROM_60").with("grade", "ORANGE");

        assertThat(turned.legible().sha256()).isEqualTo(one.legible().sha256());
        assertThat(other.legible().sha256()).isNotEqualTo(one.legible().sha256());
    }

    private static List<Fault> faults(Records records) {
        return READ.read(records.posted(), "investigator", Records.NOW) instanceof RecordedReading.Faulty(var faults)
                ? faults
                : List.of();
    }
}
