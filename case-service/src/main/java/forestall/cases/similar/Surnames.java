package forestall.cases.similar;

/** How Chinese names are recognised in a text: common surnames, what stands before and after a name. Patterns for folded texts, unless said. */
final class Surnames {

    static final String COMPOUND =
            "(?:欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|夏侯|端木|南宫|轩辕|东郭|百里|呼延|钟离|闻人|澹台|公冶|太史|申屠|公西|完颜|赫连|独孤|拓跋|西门|公羊|乐正|鲜于|闾丘|司空|左丘|谷梁|梁丘)";

    /** Together with a title they are names even where they are words as well. */
    static final String ANY = CharacterClass.of(
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔"
                    + "康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢骆岳齐梅莫庄涂祝耿尚柯华左路管"
                    + "冉房向符连卞岑阮麦关古甘裴卓项肖闫鲍瞿詹祁戚虞褚奚邸巩栾娄佟佘巫鄢滕蔺冀邬荆晏窦敖覃匡苟臧冼隋鞠阚晁亓郜濮粟闵谌邝邓訾郗竺芮嵇靳甄阙霍缪穆饶凌纪童宁柴仇欧屈舒池苗衡谷蒲蓝桂辛廉郎迟丛边麻燕席仲郁卜楚盛费");

    /** Those that are hardly ever a word of their own before another word. */
    static final String CLEAR = "(?!孙子|孙女|孙儿|王者|黄金|张贴|陈列|谢谢|程序)"
            + CharacterClass.of("王李张刘陈杨赵黄周吴徐孙胡朱林郭罗梁宋郑谢韩唐冯董萧曹袁邓傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴汪姜姚谭廖邹熊陆郝崔邱秦顾邵孟段尹黎乔贺龚庞樊殷陶洪翟"
                    + "颜倪葛韦聂柳邢骆耿岑阮裴卞肖闫鲍瞿詹祁戚虞褚奚邸巩栾娄佟佘巫鄢滕蔺冀邬荆晏窦敖覃匡苟臧冼隋鞠阚晁亓郜濮粟闵谌邝邓訾郗竺芮嵇靳甄阙霍缪穆饶");

    /** After 小, 老 and the like. */
    static final String AFTER_SMALL = CharacterClass.of(
            "王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶潘杜戴夏钟汪姜范姚谭廖邹熊陆郝崔邱秦顾侯邵孟段汤尹黎乔贺龚肖闫鲍瞿詹祁戚虞褚奚邸巩栾娄佟佘巫鄢滕蔺冀邬荆晏窦敖覃匡苟臧冼隋鞠阚晁亓郜濮粟闵谌邝邓訾郗竺芮嵇靳甄阙霍缪穆饶凌柴仇欧舒屈纪盛");

    /** Everyday words that are surnames too: only right before what is said of persons alone. */
    static final String EVERYDAY = CharacterClass.of("成应包单商车游解计查沙谈展明来花景原练占习宫曲平步全印");

    /** What is said of persons alone. */
    static final String PERSON = "(?:先生|女士|小姐|太太|阿姨|奶奶|爷爷|警官|某)";

    /** After kin, none of these begins a name. */
    static final String NO_NAME =
            "(?!应该|应当|应付|应聘|成为|成了|成立|成天|成功|成绩|成都|包括|包裹|单位|单独|单身|来|明天|明白|明明|查|解|计划|原|花钱|花了|车|游|谈|练|展|商量|全|平|步|印|占|习惯|沙发|景点|曲)";

    /** Close kin: who stands there is named, not described. */
    static final String KIN = "(?:女儿|儿子|丈夫|妻子|老公|老婆|老伴|爱人|孙子|孙女|外甥|外甥女|侄子|侄女|女婿|儿媳|邻居|同事|好友)";

    static final String WESTERN =
            "(?:anna|anne|annie|alice|amy|andrew|andy|adam|alex|alan|albert|alfred|amanda|angela|ben|benjamin|betty|bill|bob|brian|bruce|carl|carol|caroline|catherine|charles|charlie|chris|christina|christine"
                    + "|daniel|david|dennis|diana|donald|dorothy|douglas|edward|elena|elizabeth|ella|ellen|emily|emma|eric|erica|ernest|eva|fiona|frank|fred|gary|george|gloria|grace|hannah|harry|helen|henry|howard"
                    + "|ian|irene|jack|jackie|jacob|james|jane|janet|jason|jeff|jennifer|jenny|jerry|jessica|jim|joan|joe|john|johnny|jonathan|joseph|judy|julia|julie|karen|kate|kathy|keith|kelly|ken|kenneth|kevin"
                    + "|larry|laura|lauren|leo|linda|lisa|louis|louise|lucy|luke|maggie|marc|margaret|maria|marie|martha|martin|mary|matthew|megan|melissa|michael|michelle|mike|monica|nancy|nathan|nicholas|nick|nicole|nina"
                    + "|olivia|oliver|oscar|pamela|patricia|patrick|paul|paula|peter|philip|rachel|ralph|raymond|rebecca|richard|robert|roger|ronald|roy|ruth|ryan|sam|samantha|samuel|sandra|sara|sarah|scott|sharon|simon|sophia|sophie"
                    + "|stanley|stella|stephen|steve|steven|susan|sylvia|teresa|thomas|tim|timothy|tina|tom|tony|tracy|vanessa|vera|victor|victoria|vincent|vivian|walter|wendy|william|zoe)";

    static final String TITLE =
            "(?:先生|女士|小姐|太太|夫人|老师|阿姨|叔叔|大叔|大爷|大妈|大娘|大伯|大姐|大哥|奶奶|爷爷|婆婆|公公|伯伯|警官|警员|队长|所长|经理|总监|总|老板|老板娘|主任|科长"
                    + "|处长|局长|厅长|院长|校长|书记|镇长|县长|市长|教授|医生|大夫|护士|律师|同志|同学|师傅|师父|法官|检察官|会计|董|助理|专员|客服|哥|姐|嫂|叔|姨|婶|老太|老伯|老汉|伯|婆|爷|某某|某"
                    + "|氏)";

    static final String RELATION =
            "(?:女儿|儿子|丈夫|妻子|老公|老婆|爱人|父亲|母亲|爸爸|妈妈|哥哥|弟弟|姐姐|妹妹|孙子|孙女|外甥|外甥女|侄子|侄女|女婿|儿媳|媳妇|表哥|表弟|表姐|表妹|堂哥|堂弟|邻居|同事"
                    + "|朋友|好友|男友|女友|同学|老乡|战友|被害人|受害人|事主|报案人|当事人|嫌疑人|犯罪嫌疑人|收款人|户主|机主|快递员|取款人|车手|民警|辅警|我叫|她叫|他叫|叫做|叫|找到|联系|通知)";

    static final String AFTER_NAME =
            "(?:[^\\p{IsHan}]|接|说|称|讲|被|在|于|告|表|报|向|将|把|给|和|与|及|的|是|打|收|去|来|到|让|因|也|又|已|从|通|下|上|网|加|买|转|汇|投|先|自|误|点|听|就|没|不|同|跟|对|后|回|认|想|为|陪|劝|家|住|名|银|手|电|$)";

    /** As written, not folded. */
    static final String PINYIN =
            "(?:Wang|WANG|Li|LI|Zhang|ZHANG|Liu|LIU|Chen|CHEN|Yang|YANG|Zhao|ZHAO|Huang|HUANG|Zhou|ZHOU|Wu|WU|Xu|XU|Sun|SUN|Hu|HU|Zhu|ZHU|Gao|GAO|Lin|LIN|Guo"
                    + "|GUO|Ma|Luo|LUO|Liang|LIANG|Song|SONG|Zheng|ZHENG|Xie|XIE|Han|Tang|TANG|Feng|FENG|Yu|YU|Dong|DONG|Xiao|Cheng|CHENG|Cao|CAO|Yuan|Deng|DENG|Fu|Shen|SHEN|Zeng"
                    + "|ZENG|Peng|PENG|Lu|LU|Lv|Su|Jiang|JIANG|Cai|CAI|Jia|Ding|DING|Wei|WEI|Xue|XUE|Ye|Yan|YAN|Pan|Du|Dai|Xia|XIA|Zhong|Tian|TIAN|Ren|Fan|Fang|Shi|Yao|Tan|Liao|Zou|Xiong"
                    + "|Jin|Hao|Kong|Bai|Cui|Kang|Mao|Qiu|Qin|Gu|Hou|Shao|Meng|Duan|Qian|Yin|Qiao|Gong|Pang|Chan|Wong|Cheung|Lam|Leung|Lau|Kwok|Tsang|Ng|Yeung|Chow|Tsai|Hsu|Hsieh|Chiu)";

    /** Capitalised words that begin no person's name. As written. */
    static final String NO_PERSON =
            "(?:Bank|Public|Security|Ministry|Bureau|Police|Court|People|Supreme|National|China|Chinese|Shanghai|Beijing|Hong|New|Social|Medical|Health"
                    + "|Customs|Tax|Telecom|Economic|Criminal|Procuratorate|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July"
                    + "|August|September|October|November|December|The|A|An|In|On|At|She|He|They|I|Honor|World|League|Apple|Google|Amazon|Jd|Union|Central|Financial|Consumer|United|Taobao|Alipay|Wechat|WeChat|Telegram|Whatsapp|WhatsApp|Line|Facebook|Instagram|Tiktok|TikTok|Douyin|Bitcoin|Roblox|Genshin|Steam|Huabei|Baitiao|App|Zoom|Skype|Microsoft|Windows|Visa)(?![A-Za-z])";

    private Surnames() {}
}
