package forestall.dispatch.station;

import forestall.dispatch.station.Mention.Strength;
import forestall.dispatch.station.Name.Use;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds names in Chinese text, which has no blanks between words: what stands around a short name decides whether it is one. */
final class ChineseReading {
    /** After a name these make another name of it: 宝山路 is not in Baoshan, 虹桥火车站 is not in Hongqiao, 中山市 is not in Shanghai. */
    private static final Pattern ANOTHER_NAME = Pattern.compile("[东南西北中新]?[一二三四五六七八九十0-9]{0,2}(路|大道|公路|街(?!道)|支路|高架|环路)"
            + "|(国际)?(机场|火车站|高铁站|枢纽)|大桥(?!街道)|(市(?![场民区])|省|州)");
    /** Begins an address, or looks like a district and is none. */
    private static final List<String> NO_PLACE = List.of("中国", "上海市", "上海", "黄浦江");
    /** A short name can begin after the end of a part of an address, or after a word such as "in". */
    private static final String BEFORE_A_NAME = "省市区县路街道号弄室楼村里镇乡在于住到近往至和及与或从的";

    private final Names names;
    private final String text;
    private final BitSet gaps;
    private final List<Mention> mentions = new ArrayList<>();
    private final BitSet ends = new BitSet();
    private int front;

    private ChineseReading(Names names, AddressText of) {
        this.names = names;
        this.text = of.han();
        this.gaps = of.gaps();
    }

    static List<Mention> of(AddressText text, Names names) {
        return new ChineseReading(names, text).mentions();
    }

    private List<Mention> mentions() {
        for (int start = 0; start < text.length(); start++) {
            skip(start);
            for (int end = Math.min(text.length(), start + names.longest()); end > start; end--) {
                for (Name name : names.of(text.substring(start, end))) {
                    mention(name, start, end).ifPresent(this::add);
                }
            }
        }
        return Mention.longest(mentions);
    }

    private void skip(int start) {
        NO_PLACE.stream()
                .filter(word -> text.startsWith(word, start))
                .findFirst()
                .ifPresent(word -> {
                    add(Mention.nothing(start, start + word.length()));
                    if (start == front) {
                        front += word.length();
                    }
                });
    }

    private void add(Mention mention) {
        mentions.add(mention);
        ends.set(mention.end());
    }

    private Optional<Mention> mention(Name name, int start, int end) {
        Optional<Kind.Said> said = Kind.after(text, end);
        if (said.isPresent() && said.get().kind() == name.kind()) {
            boolean clear = end - start > 1 || canBegin(start);
            return clear
                    ? Optional.of(new Mention(start, end + said.get().word().length(), name, Strength.FULL))
                    : Optional.empty();
        }
        Matcher another = ANOTHER_NAME.matcher(text).region(end, text.length());
        if (said.isEmpty() && name.use() != Use.ROAD && another.lookingAt()) {
            return Optional.of(Mention.nothing(start, another.end()));
        }
        if (name.use() == Use.WITH_KIND || end - start == 1 || (end - start == 2 && !canBegin(start))) {
            return Optional.empty();
        }
        boolean otherKind = said.isPresent() && !name.isDistrict() && said.get().kind() != Kind.DISTRICT;
        int last = otherKind ? end + said.get().word().length() : end;
        return Optional.of(new Mention(start, last, name, alone(name, start, otherKind)));
    }

    private Strength alone(Name name, int start, boolean otherKind) {
        return switch (name.use()) {
            case WHOLE -> Strength.FULL;
            case ROAD -> otherKind ? Strength.BARE : Strength.ROAD;
            case ALONE, WITH_DISTRICT, WITH_KIND -> name.isDistrict() && start == front ? Strength.FULL : Strength.BARE;
        };
    }

    private boolean canBegin(int at) {
        return at == 0
                || gaps.get(at)
                || ends.get(at)
                || !AddressText.isHan(text.charAt(at - 1))
                || BEFORE_A_NAME.indexOf(text.charAt(at - 1)) >= 0;
    }
}
