package forestall.dispatch.station;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.dispatch.directory.Shanghai;
import forestall.events.ids.DivisionCode;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What addresses say. They are made up; nobody in particular lives there. */
class GazetteerTest {
    private static final Shanghai SHANGHAI = Shanghai.asShipped();
    private final Gazetteer gazetteer = new Gazetteer(SHANGHAI.territories());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            上海市徐汇区漕河泾街道康健路100弄5号302室  | 漕河泾街道 | division-in-the-text
            上海市徐汇区漕河泾康健路100弄5号          | 漕河泾街道 | division-in-the-text
            上海　徐汇区　漕河泾　街道                | 漕河泾街道 | division-in-the-text
            徐汇漕河泾                              | 漕河泾街道 | division-in-the-text
            住在漕河泾附近的旅馆                     | 漕河泾街道 | division-in-the-text
            徐汇区漕河泾镇                           | 漕河泾街道 | division-in-the-text
            漕河泾新兴技术开发区                      | 漕河泾新兴技术开发区 | division-in-the-text
            徐汇区漕河泾开发区3号楼                   | 漕河泾街道 | division-in-the-text
            我住在上海市七宝镇                        | 七宝镇 | division-in-the-text
            七宝老街                                | 七宝镇 | division-in-the-text
            浦东张江                                | 张江镇 | division-in-the-text
            张江高科技园区                           | 张江高科技园区 | division-in-the-text
            中国（上海）自由贸易试验区（保税片区）        | 中国（上海）自由贸易试验区（保税片区） | division-in-the-text
            上海松江出口加工区                        | 上海松江出口加工区 | division-in-the-text
            上海浦东新区川沙镇                        | 川沙新镇 | division-in-the-text
            川沙                                   | 川沙新镇 | division-in-the-text
            天平街道                                | 天平路街道 | division-in-the-text
            曹杨街道                                | 曹杨新村街道 | division-in-the-text
            真如                                   | 真如镇街道 | division-in-the-text
            嘉定镇                                  | 嘉定镇街道 | division-in-the-text
            杨浦江浦路街道                           | 江浦路街道 | division-in-the-text
            闵行江川路街道                           | 江川路街道 | division-in-the-text
            浦东新区唐镇                             | 唐镇 | division-in-the-text
            杨浦区大桥街道                           | 大桥街道 | division-in-the-text
            崇明新村                                | 新村乡 | division-in-the-text
            """)
    void chinese_addresses_name_their_division(String text, String place, String rule) {
        assertThat(found(text)).isEqualTo(place + " " + rule);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Caohejing, Xuhui                          | 漕河泾街道
            caohejing subdistrict                     | 漕河泾街道
            CAOHEJING SUB-DISTRICT, XUHUI DISTRICT    | 漕河泾街道
            Cao He Jing, Xuhui Qu, Shanghai           | 漕河泾街道
            Cao-he-jing Jiedao                        | 漕河泾街道
            cáohéjīng                                 | 漕河泾街道
            ＸＵＨＵＩ　Ｃａｏｈｅｊｉｎｇ                    | 漕河泾街道
            Room 5, 100 Kangjian Road, Caohejing      | 漕河泾街道
            Hongqiao Town                             | 虹桥镇
            Hongqiao Subdistrict                      | 虹桥街道
            Qibao Zhen, Minhang                       | 七宝镇
            Xinzhuang, Minhang                        | 莘庄镇
            Shenzhuang, Minhang                       | 莘庄镇
            Yangxing Town                             | 杨行镇
            Lüxiang, Jinshan                          | 吕巷镇
            Lyuxiang Town                             | 吕巷镇
            Jingan'si, Jing’an                        | 静安寺街道
            Tang Town                                 | 唐镇
            Tang, Pudong New Area                     | 唐镇
            Zhangjiang Pudong                         | 张江镇
            Chuansha New Town                         | 川沙新镇
            Caoyang Subdistrict                       | 曹杨新村街道
            """)
    void romanised_addresses_name_their_division(String text, String place) {
        assertThat(found(text.replace("''", "'"))).isEqualTo(place + " division-in-the-text");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            虹桥                | 虹桥街道 虹桥镇 name-of-several-divisions
            Hongqiao           | 虹桥街道 虹桥镇 name-of-several-divisions
            虹桥，上海           | 虹桥街道 虹桥镇 name-of-several-divisions
            闵行区虹桥           | 虹桥镇 division-in-the-text
            Hongqiao, Changning | 虹桥街道 division-in-the-text
            长宁区虹桥镇         | 虹桥街道 division-in-the-text
            虹桥镇              | 虹桥镇 division-in-the-text
            北外滩              | 北外滩街道 division-in-the-text
            外滩                | 外滩街道 division-in-the-text
            北新泾              | 北新泾街道 division-in-the-text
            新泾                | 新泾镇 division-in-the-text
            彭浦                | 彭浦镇 division-in-the-text
            彭浦新村             | 彭浦新村街道 division-in-the-text
            彭浦街道             | 彭浦新村街道 division-in-the-text
            金桥                | 金桥镇 division-in-the-text
            金桥经济技术开发区     | 金桥经济技术开发区 division-in-the-text
            佘山度假区           | 佘山度假区 division-in-the-text
            海湾旅游区           | 海湾旅游区 division-in-the-text
            东平林场             | 东平林场 division-in-the-text
            江湾                | 江湾镇街道 division-in-the-text
            新江湾城             | 新江湾城街道 division-in-the-text
            静安寺              | 静安寺街道 division-in-the-text
            静安                | 静安区 district-in-the-text
            金山卫              | 金山卫镇 division-in-the-text
            金山                | 金山区 district-in-the-text
            嘉定                | 嘉定区 district-in-the-text
            松江工业区           | 松江工业区 division-in-the-text
            """)
    void names_that_are_alike_are_told_apart_by_district_and_length(String text, String finding) {
        assertThat(found(text)).isEqualTo(finding);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            南京东路100号                 | 南京东路街道 road-without-district
            100 Nanjing East Road       | 南京东路街道 road-without-district
            宝山路200号                   | 宝山路街道 road-without-district
            黄浦区南京东路100号             | 南京东路街道 road-in-the-district
            100 East Nanjing Rd, Huangpu | 南京东路街道 road-in-the-district
            静安区宝山路200号              | 宝山路街道 road-in-the-district
            静安区南京东路100号             | 静安区 district-in-the-text
            南京东路街道                   | 南京东路街道 division-in-the-text
            徐汇区漕河泾街道天平路1号        | 漕河泾街道 division-in-the-text
            徐汇区天平路与湖南路路口         | 天平路街道 湖南路街道 several-divisions-in-the-text
            虹桥路100号                   | nothing
            Changning Road 500          | nothing
            Pudong Avenue 100           | nothing
            Zhongshan North 2nd Road    | nothing
            中山北路100号                 | nothing
            普陀区中山北路100号            | 普陀区 district-in-the-text
            松江区中山中路5号              | 松江区 district-in-the-text
            浦东大道100号                 | nothing
            青浦东路                      | nothing
            """)
    void a_road_is_not_the_place_that_it_is_called_after(String text, String finding) {
        assertThat(found(text)).isEqualTo(finding);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            徐汇区                       | 徐汇区 district-in-the-text
            Xuhui                       | 徐汇区 district-in-the-text
            Pudong New Area, Shanghai   | 浦东新区 district-in-the-text
            上海市静安区某某路5号           | 静安区 district-in-the-text
            浦东新区漕河泾街道             | 浦东新区 district-in-the-text
            Caohejing, Pudong           | 浦东新区 district-in-the-text
            普陀区长江新村12号             | 普陀区 district-in-the-text
            闵行区虹桥火车站               | 闵行区 district-in-the-text
            徐汇区或长宁区的旅馆            | 徐汇区 长宁区 several-districts-in-the-text
            徐汇区田林漕河泾               | 漕河泾街道 田林街道 several-divisions-in-the-text
            徐汇区漕河泾街道田林街道        | 漕河泾街道 田林街道 several-divisions-in-the-text
            莘庄镇徐汇苑小区               | 徐汇区 莘庄镇 district-and-division-contradict
            江苏省南通市新桥镇             | 新桥镇 another-city-in-the-text
            浙江省桐乡市高桥镇3号          | 高桥镇 another-city-in-the-text
            """)
    void a_district_alone_counts_and_what_contradicts_is_said(String text, String finding) {
        assertThat(found(text)).isEqualTo(finding);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ''
            ' '
            1 Invented Road
            建设银行
            新村
            长征医院
            城隍庙镇
            黄浦江边
            虹桥火车站
            浦东国际机场
            岳阳市
            Zhongshan Park
            Mr Tang
            北京市朝阳区某某路1号
            江苏省南京市鼓楼区中山路1号
            ，。！？
            """)
    void everyday_words_and_other_cities_are_no_places(String text) {
        assertThat(found(text)).isEqualTo("nothing");
    }

    private String found(String text) {
        return switch (gazetteer.find(text)) {
            case Finding.One one -> name(one.place()) + " " + one.rule();
            case Finding.Several several ->
                several.places().stream().map(GazetteerTest::name).sorted().collect(Collectors.joining(" ")) + " "
                        + several.rule();
            case Finding.Nothing nothing -> "nothing";
        };
    }

    private static String name(Place place) {
        DivisionCode division = place.division();
        return division != null
                ? SHANGHAI.division(division).nameZh()
                : SHANGHAI.entries().districts().stream()
                        .filter(district -> district.code().equals(place.district()))
                        .findFirst()
                        .orElseThrow()
                        .nameZh();
    }
}
