package forestall.cases.console;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.Reports;
import forestall.events.facts.PhoneNumber;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What people add to a file, correct and take out of it by its forms. */
class EntryFormsTest extends PagesOverHttp {

    private final PhoneNumber sons = Reports.someNumber();
    private final Reports somebody = Reports.aboutAStranger();
    private final String file = "/cases/" + somebody.victim;

    @BeforeEach
    void somebody_is_known() {
        publish(somebody.opened(), somebody.notified());
        awaitFile(somebody.victim, 2);
    }

    @Test
    void a_relative_is_added_corrected_with_the_number_unseen_and_taken_out() {
        Page added = post(file + "/relatives", relative("CHILD", "陈小明", sons.e164()), "operator");
        assertThat(added.location()).contains(file + "?done=relative&of=" + somebody.victim);
        assertThat(open(added.location(), ENGLISH, "operator").html())
                .contains("The relative is in the file.", "陈**", Disclosure.MASKED.number(sons))
                .doesNotContain("陈小明", Disclosure.WHOLE.number(sons));

        String page = file + "/relatives/" + relatives().get(0).get("id").asString();
        Page form = open(page, ENGLISH, "operator");
        assertThat(form.field("name")).isEqualTo("陈小明");
        assertThat(form.html()).contains(Disclosure.MASKED.number(sons)).doesNotContain(sons.e164());
        Page corrected = post(page, relative("SIBLING", "陈明", "", "seen", form.field("seen")), "operator");
        assertThat(corrected.location()).contains("done=right");
        assertThat(relatives().get(0).get("name").asString()).isEqualTo("陈明");
        assertThat(relatives().get(0).get("phone").asString()).isEqualTo(sons.e164());

        post(page, relative("SIBLING", "陈明", "", "numberless", "true", "seen", version()), "operator");
        assertThat(relatives().get(0).has("phone")).isFalse();

        assertThat(post(page + "/remove", form(Map.of("seen", version())), "operator")
                        .location())
                .contains("done=gone");
        assertThat(relatives().size()).isZero();
        assertThat(open(page, ENGLISH, "operator").status()).isEqualTo(404);
    }

    @Test
    void whoever_corrects_what_has_changed_sees_it_as_it_is_with_what_they_typed() {
        post(file + "/relatives", relative("CHILD", "陈小明", ""), "operator");
        String page = file + "/relatives/" + relatives().get(0).get("id").asString();
        String seen = version();
        post(page, relative("CHILD", "陈大明", "", "seen", seen), "investigator");

        Page stale = post(page, relative("CHILD", "陈中明", "", "seen", seen), "operator");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.html()).contains("The file has changed while you were typing", "陈大明");
        assertThat(stale.field("name")).isEqualTo("陈中明");
        assertThat(post(page, relative("CHILD", "陈中明", "", "seen", stale.field("seen")), "operator")
                        .status())
                .isEqualTo(302);
    }

    @Test
    void a_relative_of_a_merged_file_is_corrected_where_it_stands() {
        Reports former = Reports.aboutAStranger();
        publish(former.opened(), former.notified());
        awaitFile(former.victim, 2);
        post("/cases/" + former.victim + "/relatives", relative("CHILD", "陈小明", ""), "operator");
        post(
                "/v1/cases/" + somebody.victim + "/merge",
                "{\"from\":\"%s\",\"reason\":\"same person\"}".formatted(former.victim),
                "investigator");
        String page = file + "/relatives/" + relatives().get(0).get("id").asString();

        Page form = open(page, ENGLISH, "operator");
        assertThat(post(page, relative("CHILD", "陈大明", "", "seen", form.field("seen")), "operator")
                        .status())
                .isEqualTo(302);
        assertThat(relatives().get(0).get("name").asString()).isEqualTo("陈大明");

        Page away = post("/cases/" + former.victim + "/relatives", relative("CHILD", "新来的", ""), "operator");
        assertThat(away.status()).isEqualTo(409);
        assertThat(away.html()).contains("This file was merged into another one", somebody.victim.toString());
        assertThat(open("/cases/" + former.victim, ENGLISH, "operator").html()).doesNotContain("/relatives\"");
    }

    @Test
    void a_number_a_suspect_and_a_part_are_added() {
        assertThat(post(
                                file + "/further-numbers",
                                form(Map.of("number", sons.e164(), "evidence", "rang back from it")),
                                "operator")
                        .location())
                .contains("done=number");
        assertThat(post(
                                file + "/suspects",
                                form(Map.of(
                                        "role",
                                        "COURIER",
                                        "phone",
                                        "",
                                        "handle",
                                        "wang_police",
                                        "accounts",
                                        "6222 0000 0000 0001\n6222000000000002, 6222000000000003")),
                                "operator")
                        .location())
                .contains("done=suspect");
        assertThat(post(
                                file + "/roles",
                                form(Map.of("role", "VICTIM", "from", "2026-11-01", "evidence", "her own word")),
                                "investigator")
                        .location())
                .contains("done=role");

        JsonNode known = get("/v1" + file, "investigator").body();
        assertThat(known.get("numbers").size()).isEqualTo(2);
        assertThat(known.get("suspects")
                        .valueStream()
                        .filter(one -> one.has("role"))
                        .map(one -> one.get("accounts").size()))
                .containsExactly(3);
        assertThat(open(file, ENGLISH, "operator").html())
                .contains("w****e", "****0001", "victim since 2026-11-01")
                .doesNotContain("wang_police", "6222000000000002");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/relatives|relation|CHILD|name||phone|no number|400|Telephone number",
                "/further-numbers|number|+8610|evidence|<script>x</script>|x||400|expected a telephone number",
                "/suspects|role|SUSPECT|phone||handle||400|a number, a handle or an account",
                "/roles|role|COURIER|from|2999-01-01|evidence|typed|400|That is still to come",
            })
    void what_is_refused_comes_back_open_with_all_that_was_typed(
            String path, String a, String one, String b, String two, String c, String three, int status, String said) {
        Map<String, String> typed = form(Map.of(), a, one, b, two == null ? "" : two, c, three == null ? "" : three);
        typed.putIfAbsent("accounts", "");
        typed.putIfAbsent("handle", "");

        Page refused = post(file + path, typed, "investigator");

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.html()).contains("role=\"alert\"", said, "<details open=\"open\">");
        typed.forEach((field, text) -> {
            if (!text.isEmpty() && !field.equals("key")) {
                assertThat(refused.html())
                        .contains(text.replace("<", "&lt;").replace(">", "&gt;"))
                        .doesNotContain("<script>x");
            }
        });
    }

    @Test
    void a_number_of_another_file_is_refused_with_what_to_do() {
        Reports other = Reports.aboutAStranger();
        publish(other.opened());
        awaitFile(other.victim, 1);
        post(
                "/cases/" + other.victim + "/further-numbers",
                form(Map.of("number", sons.e164(), "evidence", "his own word")),
                "operator");

        Page refused = post(
                file + "/further-numbers",
                form(Map.of("number", sons.e164(), "evidence", "rang back from it")),
                "operator");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html()).contains("merge the files").doesNotContain(other.victim.toString());
        assertThat(refused.field("evidence")).isEqualTo("rang back from it");
    }

    @ParameterizedTest
    @CsvSource({
        "/relatives, station, 403",
        "/suspects, station, 403",
        "/further-numbers, analyst, 403",
        "/roles, operator, 403",
        "/relatives/00000000-0000-0000-0000-000000000000, operator, 404",
        "/relatives/none/remove, operator, 404"
    })
    void each_form_is_for_its_roles(String path, String role, int status) {
        assertThat(post(file + path, relative("CHILD", "x", "", "seen", "1"), role)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void a_name_with_a_script_in_it_is_a_name() {
        post(file + "/relatives", relative("CHILD", "<script>alert('name')</script>", ""), "operator");

        assertThat(open(file, ENGLISH, "investigator").html())
                .contains("&lt;script&gt;alert(&#39;name&#39;)")
                .doesNotContain("<script>alert");
    }

    private static Map<String, String> relative(String relation, String name, String phone, String... otherwise) {
        return form(Map.of("relation", relation, "name", name, "phone", phone), otherwise);
    }

    private JsonNode relatives() {
        return get("/v1" + file, "investigator").body().get("relatives");
    }

    private String version() {
        return get("/v1" + file, "investigator").body().get("version").asString();
    }
}
