package forestall.cases.similar;

import static forestall.cases.similar.RedactionRule.ADDRESS;
import static forestall.cases.similar.RedactionRule.LINK;
import static forestall.cases.similar.RedactionRule.NAME;
import static forestall.cases.similar.RedactionRule.NUMBER;
import static forestall.cases.similar.RedactionRule.afterLabel;
import static forestall.cases.similar.RedactionRule.afterLabelAsWritten;
import static forestall.cases.similar.RedactionRule.any;
import static forestall.cases.similar.RedactionRule.asWritten;

import java.util.List;
import java.util.stream.Stream;

/** What is never shown of any text, by its form: in this order, since a link has numbers, and an address numbers and names in it. */
final class GeneralRedaction {

    private static final String HAN = "\\p{IsHan}";
    private static final String FIGURE = "[0-9〇零一二三四五六七八九十百两]";
    /** All that stand together, looked at once: a text of nothing else would take the square of its length. */
    private static final String FIGURES = "(?<!" + FIGURE + ")" + FIGURE + "++";

    private static final String DIGIT = "[0-9〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]";
    private static final String BETWEEN = "[\\s\\p{Pd}_.,，·•*x×/()（）#、:：+]{0,4}";
    private static final String SPOKEN = "(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)";
    private static final String CHAT = "微信|微信号|威信|wx|wechat|weixin|vx|v信|加v|qq|扣扣|line|telegram|tg|whatsapp|飞机号"
            + "|钉钉|抖音|抖音号|快手|快手号|小红书|小红书号|支付宝|alipay|skype|signal|账号|账户|id|handle|user\\s?name|account|房间号|会议号|推荐码";

    /** What an earlier rule has put in place of something. */
    private static final String STAND_IN = "[\\x{E000}-\\x{F8FF}]";

    private static final String UNITS = "元|块|万|次|个|天|人|名|岁|年|月|时|分|小时|笔|倍|折|%";

    private static final String STREET =
            "road|rd|street|st|avenue|ave|lane|ln|drive|boulevard|blvd|square|alley|highway";

    private static final List<RedactionRule> LINKS = List.of(
            any("(?:https?|ftp)\\s?:\\s?//[^\\s\\p{IsHan}，。；）]+|www\\.[^\\s\\p{IsHan}，。；）]+", LINK),
            any(
                    "(?<![a-z0-9._%+-])[a-z0-9._%+-]++\\s?(?:@|\\(at\\)|\\[at\\]|＠)\\s?[a-z0-9-]+(?:\\s?(?:\\.|\\(dot\\)|\\[dot\\])\\s?[a-z0-9-]+){1,6}",
                    LINK),
            any(
                    "(?<![a-z0-9.-])(?:[a-z0-9-]+\\.){1,8}(?:com|cn|net|org|top|xyz|vip|cc|info|io|me|app|shop|club|site|online|hk|tw|"
                            + "ru|uk|us|live|link|win|tv|co)(?![a-z0-9])(?:/[^\\s\\p{IsHan}，。；）]*)?",
                    LINK));

    private static final List<RedactionRule> AMOUNTS = List.of(
            new RedactionRule(Amounts.PATTERN, true, false, Amounts::rounded),
            new RedactionRule(Amounts.IN_CHARACTERS, true, false, Amounts::roundedCharacters));

    private static final List<RedactionRule> AGES = List.of(new RedactionRule(Ages.PATTERN, true, false, Ages::banded));

    private static final List<RedactionRule> NUMBERS = List.of(
            afterLabel(
                    "(?:尾号|末尾|末[三四]位|后[三四]位|ending(?:\\sin)?|last\\s(?:three|four)\\sdigits)\\s?(?:是|为|are|is|[:：])?\\s?",
                    DIGIT + "{2,8}",
                    NUMBER),
            any("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\\s?[a-z]\\s?[·.\\s-]?\\s?[a-z0-9]{4,6}[挂学警港澳]?(?![a-z0-9])", NUMBER),
            // Whole, before the digits in it go by themselves.
            any("(?<![a-z0-9_.-])(?=[a-z0-9_.-]*[0-9_])(?=[a-z0-9_.-]*[a-z])[a-z0-9_.-]{5,}[a-z0-9_]", NUMBER),
            any("\\+?" + DIGIT + "(?:" + BETWEEN + DIGIT + "){3,40}\\s?x?", NUMBER),
            any(
                    "(?<=" + STAND_IN + ")" + BETWEEN + DIGIT + "(?:" + BETWEEN + DIGIT + "){0,3}(?!" + UNITS + ")",
                    NUMBER),
            any("(?<![a-z])" + SPOKEN + "(?:[\\s,-]+" + SPOKEN + "){3,40}(?![a-z])", NUMBER),
            afterLabel(
                    "(?<![a-z])(?:" + CHAT
                            + ")\\s?(?:号|号码|id|name|number|no\\.?|名|昵称)?\\s?(?:是|为|叫|is|[:：=])\\s?[\"“'「]?",
                    "[@a-z0-9][@a-z0-9_.-]{2,}",
                    NUMBER),
            afterLabel(
                    "(?:微信|微信号|威信|wx|vx|v信|加v|qq|扣扣|抖音号|快手号|小红书号|支付宝|推荐码|会议号)\\s?",
                    "[@a-z0-9][@a-z0-9_.-]{4,}",
                    NUMBER),
            any("(?<![a-z0-9])@[a-z0-9_.]{2,}", NUMBER));

    private static final List<RedactionRule> ADDRESSES = List.of(
            any(
                    HAN + "{1,6}?(?:大道|大街|公路|支路|路|街|道|巷|弄|胡同|村|里|坊|浜|宅)\\s?(?:第\\s?)?" + FIGURE
                            + "+\\s?(?:号|弄|巷|支弄|栋|幢|组|队)(?:" + FIGURE + "|[a-z]|号|楼|栋|幢|单元|室|层|弄|甲|乙|\\s|-){0,40}",
                    ADDRESS),
            any(
                    HAN + "{1,4}?(?:东|西|南|北|中|一|二|三|四)?(?:大道|大街|胡同|(?<![网线一道公走思铁马上跑套出电后半门财退通没带迷销回顺活死绝赶让问认生])路|"
                            + "(?<![上逛那这整满])街(?!道|坊|头|上))",
                    ADDRESS),
            any(
                    HAN + "{2,6}(?:小区|花园|公寓|大厦|新村|家园|花苑|名苑|雅苑|佳苑|公馆|别墅|豪庭|华庭|名邸|社区|居委会|村委会|支行|分行|"
                            + "派出所|大酒店|国际酒店|商务酒店|大饭店|养老院|(?<![上读考念在是个名])(?:中学|小学|大学)|(?<![到去在住进回院])医院|地铁站)",
                    ADDRESS),
            any("(?:" + FIGURES + "|[a-z])\\s?(?:号楼|栋|幢|单元|号房|房间|房|室|楼层|座|号门|支弄|弄)", ADDRESS),
            any(FIGURES + "\\s?[楼层](?!主|市|盘)", ADDRESS),
            any(FIGURES + "\\s?号(?!码|线|召|称|令|店)", ADDRESS),
            any(
                    "(?<![a-z0-9])(?:no\\.?\\s?)?\\d+[a-z]?,?\\s+(?:[a-z'.-]+\\s+){1,4}(?:" + STREET + ")(?![a-z])\\.?",
                    ADDRESS),
            asWritten("(?:[A-Z][A-Za-z'-]+\\s+){1,3}(?i:" + STREET + ")(?![A-Za-z])", ADDRESS),
            any(
                    "(?<![a-z])(?:lane|alley|block|building|bldg|room|rm|apt|apartment|flat|unit|suite|floor|no\\.?)(?:\\s?#?\\s?\\d+[a-z]?|[\\s#]{1,2}[b-hj-z])(?![a-z])|(?<![0-9])\\d{1,2}/f(?![a-z])",
                    ADDRESS));

    /** Of a name before it; not what begins one, such as where and whose. */
    private static final String PART = "[\\p{IsHan}a-z0-9&&[^在于是到去的和给叫让说从被把了向个家某]]";

    /** What scammers pretend to be, or what is no one's in particular. */
    private static final String ANYONES =
            "(?<!保险|快递|物流|投资|证券|贷款|网贷|平台|电商|信息|科技|金融|上市|皮包|空壳|京东|淘宝|天猫|腾讯|阿里|支付宝|顺丰|移动|联通|电信|航空|燃气|电力|自来水|美团|苹果|信用卡|手机|软件|网络|游戏|旅游|装修|中介|服务|担保|财务|信托|基金|期货"
                    + "|分|总|子|本|该|这|那|一|我|她|他|你|们|小|大|老|外|某|家|的|个|工作|事业|原|各|发卡|所在|涉案|驾驶|职业|开)";

    private static final String WORKPLACE = "(?:有限公司|公司|集团|学校|学院|幼儿园|工厂|厂|研究所|事务所|工作室|合作社|单位)";

    private static final List<RedactionRule> EMPLOYERS = List.of(
            any(PART + "{2,14}?(?=" + WORKPLACE + ")" + ANYONES + WORKPLACE, ADDRESS),
            asWritten(
                    "(?:[A-Z][A-Za-z&'-]*+\\s){1,4}(?:Co\\.?,?\\s?Ltd|Ltd|Limited|Inc|LLC|GmbH|Corp|Corporation|Company|Factory|School|Hospital|University|College|Clinic)(?![A-Za-z])\\.?",
                    ADDRESS));

    private static final List<RedactionRule> DISTRICTS = List.of(
            any("[\\p{IsHan}&&[^在住到去来从是的]]{2,3}(?:街道|镇(?![静定压痛])|(?<![老家同城下山])乡(?![下亲民里音愁镇]))", ADDRESS),
            any("[\\p{IsHan}&&[^在住到去来从是的]]{1,3}(?<![农山全本同这那个某乡外邻])村(?![里民干长头口镇])|[a-z0-9]{1,12}(?:小区|新村|弄)", ADDRESS));

    private static final List<RedactionRule> AFTER_ADDRESSES = List.of(
            any("(?:如家|汉庭|七天|锦江|全季|亚朵|维也纳|桔子|格林豪泰|莫泰|布丁|速8|希尔顿|万豪|喜来登|洲际|香格里拉|宜必思)(?:之星)?(?:快捷)?(?:酒店|宾馆)?", ADDRESS),
            any("(?<=" + STAND_IN + ")\\s?" + FIGURE + "{1,4}(?!" + FIGURE + "|" + UNITS + ")", ADDRESS));

    /** What a Chinese text has beside words in letters, which are mostly names there. */
    private static final String CHINESE = "[\\p{IsHan}，。；：、（）！？“”「」『』]";

    /** Two words or more with capitals, or one that is a given name. As written. */
    private static final String WESTERN_NAME = "(?:(?!" + Surnames.NO_PERSON + ")[A-Z][a-z'-]+(?:\\s+(?!"
            + Surnames.NO_PERSON + ")[A-Z][a-z'-]+){1,3}|(?=[A-Z])(?i:" + Surnames.WESTERN + "))(?![A-Za-z])";

    private static final List<RedactionRule> NAMES = List.of(
            afterLabel(
                    "(?:昵称|网名|微信名|用户名|群名|备注名|绰号|外号|艺名|姓名|本名|曾用名|联系人|名叫|名为|名字叫|名字是)\\s?(?:是|为|叫|[:：])?\\s?[\"“'「『]?",
                    "[^\\s,，。;；、\"”'」』()（）\\x{E000}-\\x{F8FF}]{1,12}",
                    NAME),
            afterLabel("(?:叫|自称|称呼|冒充|扮成)\\s?[\"“「『]", "[^\"”」』\\x{E000}-\\x{F8FF}]{1,12}", NAME),
            any(
                    "姓" + "(?:" + Surnames.COMPOUND + "|" + Surnames.ANY + ")" + HAN + "?(?=[^\\p{IsHan}]|$)|姓(?:"
                            + Surnames.COMPOUND + "|" + Surnames.ANY + ")",
                    NAME),
            any(
                    "(?<!\\p{IsHan})阿(?!姨|公|嬷|婆|爸|妈|哥|姐|伯|叔|里|拉|富|根|弟|妹)" + HAN
                            + "|(?<=叫|是|名|和|给|跟)阿(?!姨|公|嬷|婆|爸|妈|哥|姐|伯|叔|里|拉|富|根|弟|妹)" + HAN,
                    NAME),
            any("\\p{IsHan}{1,7}[·•‧・･]\\p{IsHan}{1,7}(?:[·•‧・･]\\p{IsHan}{1,7}){0,3}", NAME),
            any(Surnames.COMPOUND + HAN + "{0,2}?" + Surnames.TITLE, NAME),
            any(Surnames.EVERYDAY + HAN + "{0,2}?" + Surnames.PERSON, NAME),
            afterLabel(
                    Surnames.KIN + "\\s?(?:叫|是|[:：])?\\s?",
                    Surnames.NO_NAME + Surnames.EVERYDAY + HAN + "{1,2}?(?=" + Surnames.AFTER_NAME + ")",
                    NAME),
            any(Surnames.ANY + HAN + "{0,2}?" + Surnames.TITLE, NAME),
            any(
                    "(?:" + Surnames.COMPOUND + "|" + Surnames.ANY + ")(?:某某|某|[x*]{1,3}|[a-z](?![a-z]))" + HAN
                            + "?(?=[^\\p{IsHan}]|$)?",
                    NAME),
            any("(?:小|老|阿|大)" + Surnames.AFTER_SMALL + "(?!子|女|儿|序|期|边|员|区|时|家)", NAME),
            afterLabel(
                    Surnames.RELATION + "\\s?(?:叫|是|[:：])?\\s?[\"“「]?",
                    "(?:" + Surnames.COMPOUND + "|" + Surnames.CLEAR + ")" + HAN + "(?:" + HAN + "(?="
                            + Surnames.AFTER_NAME + "))?",
                    NAME),
            afterLabel(
                    "(?:让|叫|给|和|跟|对|向|陪|与|被|由|把|替|帮|找|是|的|骗|劝|问|见)",
                    Surnames.CLEAR + HAN + "{1,2}?(?=" + Surnames.AFTER_NAME + ")",
                    NAME),
            any(
                    "(?<=^|[^\\p{IsHan}])(?:" + Surnames.COMPOUND + "|" + Surnames.CLEAR + ")" + HAN + "{1,2}?(?="
                            + Surnames.AFTER_NAME + ")",
                    NAME),
            asWritten(
                    "(?<![A-Za-z])(?i:mr|mrs|ms|mx|miss|mdm|madam|madame)\\.?\\s+[A-Z][A-Za-z'-]+(?:\\s+[A-Z][A-Za-z'-]+){1,3}",
                    NAME),
            any(
                    "(?<![a-z])(?:mr|mrs|ms|mx|miss|mdm|madam|madame)\\.?\\s+[a-z][a-z'-]+(?:[\\s-](?!and|who|has|was|is|in|on|at|to|of|the)[a-z][a-z'-]+)?",
                    NAME),
            asWritten(
                    "(?<![A-Za-z])(?i:dr|prof|professor|doctor|uncle|auntie|aunt|officer|inspector|captain|sergeant|detective|judge|director|manager|"
                            + "teacher|chairman|prosecutor|constable|agent)\\.?\\s+[A-Z][A-Za-z'-]*(?:\\s+[A-Z][A-Za-z'-]+){0,2}",
                    NAME),
            afterLabelAsWritten(
                    "(?i:daughter|son|husband|wife|mother|father|mum|mom|dad|brother|sister|niece|nephew|cousin|grandson|granddaughter|"
                            + "grandmother|grandfather|neighbou?r|friend|colleague|boss|courier|victim|suspect|boyfriend|girlfriend|relative|partner)"
                            + ",?\\s+",
                    "(?i:" + Surnames.WESTERN + ")(?![A-Za-z])|[A-Z][A-Za-z'-]+(?:\\s+[A-Z][A-Za-z'-]+){0,2}",
                    NAME),
            afterLabel(
                    "(?<![a-z])(?:named|name\\s+is|name\\s?:|by\\s+the\\s+name\\s+of)\\s+",
                    "[a-z][a-z'-]+(?:\\s+[a-z][a-z'-]+)?",
                    NAME),
            afterLabelAsWritten(
                    "(?i:(?<![a-z])called|my name's|i am|calls himself|calls herself)\\s+",
                    "[A-Z][A-Za-z'-]+(?:\\s+[A-Z][A-Za-z'-]+){0,4}",
                    NAME),
            afterLabelAsWritten(
                    "(?<![A-Za-z])(?i:call|called|ring|phone|phoned|contact|ask|asked|tell|told|meet|met|with|visited)\\s+",
                    "(?!" + Surnames.NO_PERSON + ")[A-Z][a-z'-]+(?:\\s+[A-Z][a-z'-]+){0,4}",
                    NAME),
            asWritten("(?<=" + CHINESE + ")\\s?" + WESTERN_NAME, NAME),
            asWritten("(?<![A-Za-z'-]|[A-Za-z'-]\\s)" + WESTERN_NAME + "(?=\\s?" + CHINESE + ")", NAME),
            asWritten("[\\p{Lu}&&[^A-Z]][\\p{L}\\p{M}'’-]*+", NAME),
            asWritten("[\\p{L}&&[^\\p{IsLatin}\\p{IsHan}\\p{IsCyrillic}\\p{IsGreek}]][\\p{L}\\p{M}]++", NAME),
            asWritten("(?<![A-Za-z])" + Surnames.PINYIN + "\\s+[A-Z][A-Za-z]+(?:[\\s-][A-Z][a-z]+)?", NAME),
            asWritten("(?<![A-Za-z])[A-Z][a-z]+(?:-[A-Za-z]+)?\\s+" + Surnames.PINYIN + "(?![A-Za-z])", NAME),
            asWritten(
                    "(?<=[a-z,;] )(?!" + Surnames.NO_PERSON + ")[A-Z][a-z'-]+\\s+(?!" + Surnames.NO_PERSON
                            + ")[A-Z][a-z'-]+(?![A-Za-z])",
                    NAME));

    static final List<RedactionRule> RULES = Stream.of(
                    LINKS, AMOUNTS, AGES, ADDRESSES, DISTRICTS, EMPLOYERS, AFTER_ADDRESSES, NUMBERS, NAMES)
            .flatMap(List::stream)
            .toList();

    private GeneralRedaction() {}
}
