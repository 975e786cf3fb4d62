package forestall.dispatch.station;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * An address as somebody typed it, brought to one form twice: for Chinese without blanks, for romanised names as words of the letters a
 * to z. Full-width characters, capitals, accents and apostrophes make no difference; ü is read as v, as input methods have it.
 *
 * @param han all of it without blanks
 * @param gaps where in it blanks were
 */
record AddressText(String han, BitSet gaps, List<Word> words) {
    /** Nobody's address is longer; what follows is not looked at. */
    private static final int LONGEST = 1_000;

    private static final String APOSTROPHES = "['’‘ʼ`´′]";
    private static final String WITHIN_A_NAME = " -.·";

    /**
     * A word in Latin letters.
     *
     * @param joined nothing but a blank or a hyphen stands between it and the word before: both may be one name
     */
    record Word(String letters, boolean joined) {}

    static AddressText of(String typed) {
        String text = Normalizer.normalize(
                        typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        StringBuilder han = new StringBuilder();
        BitSet gaps = new BitSet();
        text.chars().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isIdentifierIgnorable(c)) {
                gaps.set(han.length());
            } else {
                han.append((char) c);
            }
        });
        return new AddressText(han.toString(), gaps, words(text));
    }

    /** The letters of a romanised name, as they are looked up. */
    static String letters(String name) {
        StringBuilder letters = new StringBuilder();
        words(name.toLowerCase(Locale.ROOT)).forEach(word -> letters.append(word.letters()));
        return letters.toString();
    }

    static List<Word> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replace("u\u0308", "v")
                .replaceAll("\\p{M}", "")
                .replaceAll(APOSTROPHES, "");
        List<Word> words = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        boolean joined = false;
        for (int i = 0; i <= plain.length(); i++) {
            char c = i < plain.length() ? plain.charAt(i) : ',';
            if (c >= 'a' && c <= 'z') {
                letters.append(c);
                continue;
            }
            if (!letters.isEmpty()) {
                words.add(new Word(letters.toString(), joined));
                letters.setLength(0);
                joined = true;
            }
            joined = joined && WITHIN_A_NAME.indexOf(Character.isWhitespace(c) ? ' ' : c) >= 0;
        }
        return words;
    }

    static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
