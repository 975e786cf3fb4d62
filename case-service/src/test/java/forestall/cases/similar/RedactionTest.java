package forestall.cases.similar;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.casefile.CaseFile;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger must never read. All people, numbers and places are invented. */
class RedactionTest {

    private static final CaseFile FILE = Files.ofSomebodyKnown();
    private static final Redaction OF_THE_FILE = Redaction.of(KnownWords.of(FILE));
    private static final Redaction GENERAL = Redaction.general();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        陈丽华接到电话            | 陈丽华
        陳麗華接到電話            | 陳麗華
        陈 丽 华 接到电话         | 丽 华
        丽华阿姨说不用管          | 丽华
        受害人（陈丽华）转账      | 陈丽华
        陈·丽华                   | 丽华
        女婿周大伟陪她去银行      | 大伟
        大伟打不通                | 大伟
        her friend Fiona Castle   | Fiona
        fiona called back         | fiona
        Mrs CASTLE was told       | CASTLE
        住在康健路一百弄3号502室  | 康健路
        康健路那边的房子          | 康健路
        康 健 路                  | 康 健 路
        康健新村门口              | 康健新村
        她去了锦秋旅馆            | 锦秋旅馆
        骗子的号是 green_apple77  | green_apple77
        Green_Apple77 wrote       | Apple77
        转到6222 0211 1234 5678   | 1234
        转到622202 1112345678     | 5678
        《陈丽华的转账凭证》      | 陈丽华
        陈女士不听劝              | 陈女士
        老陈的存款                | 老陈
        陈某某报警                | 陈某
        陈○华转账                 | 陈○
        华华不接电话              | 华华
        小丽去了银行              | 小丽
        阿华说没事                | 阿华
        丽姐说不用管              | 丽姐
        他报了138然后0000然后00再01 | 01
        一三八，零零零 零，零零零一 | 零零一
        卡号6222最后0211接着1234再是5678 | 5678
        1 and 3 and 8 and 0 and 0 and 0 and 0 and 0 and 0 and 0 and 1 | and 1
        """)
    void what_the_file_knows_is_not_shown_however_it_is_written(String text, String secret) {
        assertThat(OF_THE_FILE.of(text)).doesNotContain(secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800000001",
                "138 0000 0001",
                "138-0000-0001",
                "138.0000.0001",
                "+86 138 0000 0001",
                "(021) 6400-0000",
                "１３８００００００００１",
                "138　0000　0001",
                "一三八零零零零零零零一",
                "幺三八零零零零零零零幺",
                "壹叁捌零零零零",
                "①③⑧⓪⓪⓪⓪",
                "138****0001",
                "١٣٨٠٠٠٠",
                "one three eight zero zero zero one",
                "One-Three-Eight-Zero",
                "310104199001011234",
                "31010419900101123X",
                "6222 0211 1234 5678 901",
                "6222-0211-1234-5678",
                "尾号 5678",
                "尾号678",
                "ending in 678",
                "沪A12345",
                "沪A·D12345",
                "粤 B 88X88",
                "chen.lihua@example.com",
                "chen (at) example (dot) com",
                "https://example.com/a?b=1",
                "www.example.cn",
                "pay.example.top/x1",
                "微信号：lihua_77",
                "微信lihua1977",
                "微信号 lihua_12345",
                "wx: abcde",
                "QQ 12345678",
                "@lihua_c",
                "telegram: applegreen",
                "line id is sunny123",
                "usr_9f8e7d6c",
                "12 34 56",
                "6217 0012 1002 4xxx 123",
                "peter.smith99",
                "138OOOO1111",
                "1\u200B3\u200B8\u200B0\u200B0\u200B0\u200B0"
            })
    void numbers_accounts_and_links_are_not_shown(String secret) {
        for (String text : List.of("他说" + secret + "，然后挂了", "he said " + secret + ", then hung up", secret)) {
            String shown = GENERAL.of(text);

            assertThat(shown).containsAnyOf("[number]", "[link]");
            assertThat(digits(shown)).as(shown).isLessThan(4);
            assertThat(shown.toLowerCase(Locale.ROOT))
                    .doesNotContain("lihua", "example", "applegreen", "abcde", "sunny");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        她住漕宝路86号                       | 漕宝路
        家在龙华西路31弄5号302室             | 龙华
        长桥五村二十三号                     | 二十三号
        在阳光花园门口见面                   | 阳光花园
        3号楼2单元501室                      | 501
        三号楼二单元                         | 三号楼
        到梅陇镇南方商城附近的虹梅路         | 虹梅路
        工商银行漕河泾支行                   | 漕河泾支行
        她在12栋                             | 12栋
        lives at 25 Old Mill Road            | Old Mill
        in Garden Street near the bank       | Garden
        room 1204 of the hotel               | 1204
        Building 7, flat 3b                  | flat 3
        Lane 86 No. 5                        | 86
        Flat B, 12/F, Block 3                | 12/F
        如家酒店305房间                      | 305
        和平小区8幢二单元601的人             | 601
        天钥桥路三百二十号                   | 天钥桥
        莘庄地铁站旁边                       | 莘庄
        住在康健街道                         | 康健
        她是梅陇镇人                         | 梅陇
        家在桃花源村                         | 桃花源
        在上海华新电器公司做会计             | 华新
        是徐汇区逸夫学校的退休老师           | 逸夫
        在华新纺织厂上班                     | 华新
        works at Bright Toys Ltd             | Bright
        """)
    void addresses_are_not_shown(String text, String secret) {
        assertThat(GENERAL.of(text)).doesNotContain(secret).contains("[address]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        王女士接到电话                       | 王女士
        王丽女士接到电话                     | 王丽
        李某转账三次                         | 李某
        张某某报警                           | 张某某
        赵XX转账                             | 赵XX
        欧阳先生不信                         | 欧阳
        小王在公司做会计                     | 小王
        老李的儿子                           | 老李
        女儿王丽在外地                       | 王丽
        儿子叫陈明                           | 陈明
        我叫张伟                             | 张伟
        网名“快乐一生”                       | 快乐一生
        微信名叫 阳光                        | 阳光
        刘晓芳说不认识                       | 刘晓芳
        民警徐强到场                         | 徐强
        自称“张总”                           | 张总
        冒充“李建国”                         | 李建国
        my daughter Wang Li came             | Wang
        劝说无效，John Smith 联系她           | Smith
        一个叫“John Smith”的人               | John
        John Smith联系了她                   | Smith
        她和Peter在群里聊天                  | Peter
        Mr Smith called                      | Smith
        mrs. o'neill was asked               | neill
        Officer Brown stayed                 | Brown
        Dr. Hans Meyer                       | Meyer
        a man named peter jones              | jones
        a woman called Rose Miller           | Miller
        told Chen Xiaoming to pay            | Xiaoming
        Xiaoming Chen paid                   | Chen
        WANG LI paid                         | WANG LI
        her nephew Tom needs money           | Tom
        she met Hans Gruber in May           | Gruber
        老太太姓陈，不听劝                   | 陈
        她让刘洋去取钱                       | 刘洋
        601室的张建国                        | 建国
        他叫阿强                             | 阿强
        绰号“刀疤”                           | 刀疤
        Ms Chan Tai Man came                 | Man
        call Peter at once                   | Peter
        told Anna Smith to wait              | Anna
        肖女士接到电话                       | 肖
        闫丽女士转账                         | 闫丽
        瞿先生不信                           | 瞿
        包女士接到电话                       | 包女士
        女儿包丽说不要转                     | 包丽
        儿子应伟在外地                       | 应伟
        儿子瞿伟在外地                       | 瞿伟
        老詹的儿子                           | 老詹
        呼延先生不信                         | 呼延
        邻居买买提·艾力来了                  | 艾力
        her daughter anna said no            | anna
        her neighbour tony came              | tony
        she met Иван Петров there            | Иван
        Élodie paid                          | lodie
        김민수 paid                          | 민수
        """)
    void names_are_not_shown(String text, String secret) {
        assertThat(GENERAL.of(text)).doesNotContain(secret).contains("[name]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        老人74岁        | 老人[aged 60+]
        七十四岁的老人  | [aged 60+]的老人
        今年74，独居    | [aged 60+]，独居
        aged 74         | [aged 60+]
        a 74-year-old   | a [aged 60+]
        she is 34 years old | she is [aged 30+]
        孩子12岁        | 孩子[aged under 18]
        [aged 60+]      | [aged 60+]
        """)
    void of_an_age_the_band_is_shown(String text, String shown) {
        assertThat(GENERAL.of(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        损失312,456元             | 损失约300,000元
        转了４８万元              | 转了约500,000元
        先付3200块                | 先付约3,000块
        lost 312456 yuan          | lost about 300,000 yuan
        sent 1,250 dollars        | sent about 1,000 dollars
        转了三十二万八千元给对方  | 转了约三十二万元给对方
        """)
    void amounts_are_shown_with_one_digit(String text, String shown) {
        assertThat(GENERAL.of(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "对方自称公安局，要求把钱转到安全账户",
                "说她涉嫌洗钱，不许告诉家人",
                "刷单返利，先垫付后返佣金",
                "老人接到“孙子”电话说打架伤人要赔钱，不要告诉爸妈",
                "电话里说我上大学时开过一个校园贷，不注销要影响征信",
                "让他去医院看病，住宾馆等通知",
                "玩王者荣耀买黄金皮肤",
                "自称快递公司客服，说包裹丢了",
                "冒充公安局和银行，说她应该配合",
                "女儿应该不知道，儿子成天在外地",
                "老乡拉她进投资公司的群，小费先付",
                "told to move the money to a safe account",
                "she was to tell nobody and stay on the line",
                "the courier had lost the parcel and offered a refund",
                "he did not answer, now nobody knows"
            })
    void what_the_scammer_says_is_shown(String text) {
        assertThat(GENERAL.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_known_word_is_shown_in_whatever_text(long seed) {
        Random random = new Random(seed);
        List<String> secrets = List.of(
                "陈丽华", "陳麗華", "周大伟", "FIONA CASTLE", "green_apple77", "康健路一百弄3号502室", "锦秋旅馆", "6222021112345678");
        List<String> between = List.of("，", " ", "说", "told ", "在", "\n", "：", "（", " and ", "", "的", "给", "-");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            text.append(between.get(random.nextInt(between.size())));
            text.append(random.nextBoolean() ? secrets.get(random.nextInt(secrets.size())) : "转账");
            text.append(between.get(random.nextInt(between.size())));
        }

        String shown = OF_THE_FILE.of(text.toString());

        for (String secret : List.of("丽华", "麗華", "大伟", "green_apple", "康健路", "锦秋", "6222")) {
            assertThat(shown.toLowerCase(Locale.ROOT)).as("seed %d", seed).doesNotContain(secret);
        }
        assertThat(digits(shown)).as(shown).isZero();
    }

    static Stream<Long> seeds() {
        return new Random(7).longs(200).boxed();
    }

    @Test
    void what_it_has_hidden_does_not_come_back_by_redacting_again() {
        String once = OF_THE_FILE.of("陈丽华，13800000001，康健路一百弄3号");

        assertThat(OF_THE_FILE.of(once)).isEqualTo(once);
    }

    @Test
    void a_text_of_numbers_only_ends() {
        for (String part : List.of(
                "1234a ", "1", "1 ", "one ", "a.", "Ab ", "路", "号1", "十", "1,", "@a", "a1_", "张三说", "\u200B1", "138",
                "华", "A", "É", "·", "公司", "a@", "岁1", "家在", "Ab Ltd ")) {
            assertThat(GENERAL.of(part.repeat(20_000)).length()).as(part).isLessThan(200_000);
        }
    }

    @Test
    void a_long_text_about_somebody_known_ends() {
        for (String part :
                List.of("1380", "00000", "陈", "丽华", "6222021", "1三8", "chen ", "li ", "l. ", "chenli", "hua-")) {
            assertThat(OF_THE_FILE.of(part.repeat(5_000)).length()).as(part).isLessThan(200_000);
        }
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }
}
