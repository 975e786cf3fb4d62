package forestall.dispatch.station;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.dispatch.directory.District;
import forestall.dispatch.directory.Division;
import forestall.dispatch.directory.Shanghai;
import forestall.events.facts.Location;
import forestall.events.vocabulary.LocationKind;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every division and every text. */
class GazetteerPropertiesTest {
    private static final Shanghai SHANGHAI = Shanghai.asShipped();
    private static final RoutingPolicy ROUTING = new RoutingPolicy(SHANGHAI);
    private static final List<String> KINDS = List.of("", "街道", "镇", "乡", "区", "新区", "市", "路", "弄", "新村", "Town", "lu");

    @Property
    void a_divisions_full_chinese_name_leads_to_its_station(
            @ForAll("divisions") Division division, @ForAll("surroundings") List<String> around) {
        assertLeadsTo(division, division.nameZh());
        assertLeadsTo(
                division,
                around.getFirst() + SHANGHAI.district(division).nameZh() + division.nameZh() + around.getLast());
    }

    @Property
    void a_divisions_romanised_name_and_district_lead_to_its_station(
            @ForAll("divisions") Division division, @ForAll boolean shouting, @ForAll("separators") String separator) {
        District district = SHANGHAI.district(division);
        String text = division.nameEn() + separator + district.nameEn();

        assertLeadsTo(division, shouting ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT));
        assertLeadsTo(division, district.nameEn() + ", " + division.nameEn());
    }

    @Property
    void a_division_that_a_full_district_contradicts_never_gets_the_visit(
            @ForAll("divisions") Division division, @ForAll("divisions") Division elsewhere) {
        District named = SHANGHAI.district(elsewhere);

        assertThat(route(named.nameZh() + division.nameZh()).district()).isEqualTo(named.code());
    }

    @Property
    void names_with_the_wrong_kinds_in_any_order_are_read_without_complaint(
            @ForAll("divisions") Division one,
            @ForAll("divisions") Division other,
            @ForAll("kinds") List<String> kinds) {
        String text = one.nameZh().replaceAll("(街道|镇|乡)$", "")
                + String.join("", kinds)
                + other.nameEn()
                + String.join(" ", kinds)
                + SHANGHAI.district(one).nameZh();

        assertThat(route(text).rule()).matches("[a-z]+(-[a-z]+)*");
    }

    @Property
    void whatever_is_written_has_a_route(@ForAll String text) {
        assertThat(route(text).rule()).matches("[a-z]+(-[a-z]+)*");
    }

    @Property
    void blanks_within_a_chinese_address_do_not_matter(@ForAll("divisions") Division division) {
        String text = SHANGHAI.district(division).nameZh() + division.nameZh();

        assertThat(route(String.join(" ", text.split("")))).isEqualTo(route(text));
    }

    @Provide
    Arbitrary<Division> divisions() {
        return Arbitraries.of(SHANGHAI.entries().divisions());
    }

    @Provide
    Arbitrary<List<String>> surroundings() {
        return Combinators.combine(
                        Arbitraries.of("", "上海市", "上海", "中国上海市", "我住在", " "),
                        Arbitraries.of("", "某某路100弄5号302室", "5号", "，近地铁站"))
                .as(List::of);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(", ", ",", " ", " (", "，", "\n", "; 5 Invented Road, ");
    }

    @Provide
    Arbitrary<List<String>> kinds() {
        return Arbitraries.of(KINDS).list().ofMaxSize(5);
    }

    private static void assertLeadsTo(Division division, String text) {
        assertThat(route(text))
                .as(text)
                .isInstanceOfSatisfying(
                        Route.ToStation.class,
                        to -> assertThat(to.station().code()).isEqualTo(division.station()));
    }

    private static Route route(String text) {
        return ROUTING.to(new Location(LocationKind.HOME, text, null));
    }
}
