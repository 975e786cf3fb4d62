package forestall.simulator.walk.plan;

import java.util.Map;

/** Shanghai's districts by their codes (GB/T 2260), as people write them. */
final class Districts {

    private static final Map<String, String> ZH = Map.ofEntries(
            Map.entry("310101", "黄浦区"),
            Map.entry("310104", "徐汇区"),
            Map.entry("310105", "长宁区"),
            Map.entry("310106", "静安区"),
            Map.entry("310107", "普陀区"),
            Map.entry("310109", "虹口区"),
            Map.entry("310110", "杨浦区"),
            Map.entry("310112", "闵行区"),
            Map.entry("310113", "宝山区"),
            Map.entry("310114", "嘉定区"),
            Map.entry("310115", "浦东新区"),
            Map.entry("310116", "金山区"),
            Map.entry("310117", "松江区"),
            Map.entry("310118", "青浦区"),
            Map.entry("310120", "奉贤区"),
            Map.entry("310151", "崇明区"));
    private static final Map<String, String> EN = Map.ofEntries(
            Map.entry("310101", "Huangpu"),
            Map.entry("310104", "Xuhui"),
            Map.entry("310105", "Changning"),
            Map.entry("310106", "Jing'an"),
            Map.entry("310107", "Putuo"),
            Map.entry("310109", "Hongkou"),
            Map.entry("310110", "Yangpu"),
            Map.entry("310112", "Minhang"),
            Map.entry("310113", "Baoshan"),
            Map.entry("310114", "Jiading"),
            Map.entry("310115", "Pudong"),
            Map.entry("310116", "Jinshan"),
            Map.entry("310117", "Songjiang"),
            Map.entry("310118", "Qingpu"),
            Map.entry("310120", "Fengxian"),
            Map.entry("310151", "Chongming"));

    private Districts() {}

    static String zh(String code) {
        return ZH.getOrDefault(code, "");
    }

    static String en(String code) {
        return EN.getOrDefault(code, "");
    }
}
