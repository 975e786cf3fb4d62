package forestall.cases.similar;

/** How Chinese names are recognised in a text: common surnames, what stands before and after a name. Patterns for folded texts, unless said. */
final class Surnames {

    static final String COMPOUND = "(?:欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|夏侯|端木|南宫|轩辕)";

    /** Together with a title they are names even where they are words as well. */
    static final String ANY = "[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔"
            + "康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢骆岳齐梅莫庄涂祝耿尚柯华左路管"
            + "冉房向符连卞岑阮麦关古甘裴卓项]";

    /** Those that are hardly ever a word of their own before another word. */
    static final String CLEAR =
            "(?!孙子|孙女|孙儿|王者|黄金|张贴|陈列|谢谢|程序)[王李张刘陈杨赵黄周吴徐孙胡朱林郭罗梁宋郑谢韩唐冯董萧曹袁邓傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴汪姜姚谭廖邹熊陆郝崔邱秦顾邵孟段尹黎乔贺龚庞樊殷陶洪翟"
                    + "颜倪葛韦聂柳邢骆耿岑阮裴卞]";

    /** After 小, 老 and the like. */
    static final String AFTER_SMALL = "[王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶潘杜戴夏钟汪姜范姚谭廖邹熊陆郝崔邱秦顾侯邵孟段汤尹黎乔贺龚]";

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
                    + "|August|September|October|November|December|The|A|An|In|On|At|She|He|They|I|Honor|World|League|Apple|Google|Amazon|Jd|Union|Central|Financial|Consumer|United|Taobao|Alipay|Wechat|WeChat|Telegram|Whatsapp|WhatsApp|Line|Facebook|Instagram|Tiktok|TikTok|Douyin|Bitcoin|Roblox|Genshin|Steam|Huabei|Baitiao)(?![A-Za-z])";

    private Surnames() {}
}
