package forestall.cases.similar;

import java.util.Map;

/** English words without their endings: the same for all forms of a word, and not always a word itself. */
final class Stem {

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("paid", "pay"),
            Map.entry("bought", "buy"),
            Map.entry("sold", "sell"),
            Map.entry("sent", "send"),
            Map.entry("told", "tell"),
            Map.entry("lent", "lend"),
            Map.entry("met", "meet"),
            Map.entry("said", "say"),
            Map.entry("won", "win"),
            Map.entry("lost", "lose"),
            Map.entry("fell", "fall"),
            Map.entry("came", "come"),
            Map.entry("gave", "give"),
            Map.entry("given", "give"),
            Map.entry("got", "get"),
            Map.entry("made", "make"),
            Map.entry("found", "find"),
            Map.entry("hung", "hang"),
            Map.entry("froze", "freeze"),
            Map.entry("frozen", "freeze"),
            Map.entry("stole", "steal"),
            Map.entry("stolen", "steal"),
            Map.entry("broke", "break"),
            Map.entry("broken", "break"),
            Map.entry("children", "child"),
            Map.entry("wives", "wife"),
            Map.entry("men", "man"),
            Map.entry("women", "woman"),
            Map.entry("taken", "take"),
            Map.entry("took", "take"),
            Map.entry("put", "put"),
            Map.entry("this", "this"),
            Map.entry("police", "polic"),
            Map.entry("polices", "polic"));

    private Stem() {}

    /** The stem of a word in lower case. */
    static String of(String word) {
        String known = IRREGULAR.get(word);
        String stem = known == null ? word : known;
        if (stem.length() > 4 && stem.endsWith("ies")) {
            stem = stem.substring(0, stem.length() - 3) + "y";
        } else if (stem.length() > 3 && stem.endsWith("s") && !stem.endsWith("ss") && !stem.endsWith("us")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        if (stem.length() > 5 && stem.endsWith("ing")) {
            stem = undoubled(stem.substring(0, stem.length() - 3));
        } else if (stem.length() > 4 && stem.endsWith("ed")) {
            stem = undoubled(stem.substring(0, stem.length() - 2));
        }
        return stem.length() > 4 && stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
    }

    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        boolean doubled =
                last > 1 && stem.charAt(last) == stem.charAt(last - 1) && "lsz".indexOf(stem.charAt(last)) < 0;
        return doubled ? stem.substring(0, last) : stem;
    }
}
