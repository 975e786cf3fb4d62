package forestall.cases.similar;

import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.Relative;
import forestall.cases.casefile.Suspect;
import forestall.cases.money.Freeze;
import forestall.cases.money.LossRevision;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The telephone numbers and accounts in a file, and how somebody may spell one out. */
final class KnownNumbers {

    private static final String DIGITS = "0〇零o|1一幺壹|2二两贰|3三叁|4四肆|5五伍|6六陆|7七柒|8八捌|9九玖";
    private static final String[] WRITTEN = DIGITS.split("\\|", -1);
    private static final String CHINA = "+86";
    private static final int SHORTEST = 5;

    private KnownNumbers() {}

    /** Own numbers, those of relatives and suspects, and accounts, frozen ones too; digits only. */
    static Set<String> of(CaseFile file) {
        Stream<String> phones = Stream.of(
                        file.person().numbers().stream().map(known -> known.number()),
                        file.person().relatives().stream().map(Relative::phone),
                        file.suspects().stream().map(Suspect::phone))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .map(phone -> phone.e164().startsWith(CHINA) ? phone.e164().substring(CHINA.length()) : phone.e164());
        Stream<String> accounts = Stream.concat(
                file.suspects().stream().flatMap(suspect -> suspect.accounts().stream()),
                file.losses().stream()
                        .flatMap(loss -> Stream.of(loss.latest(), loss.counted()))
                        .filter(Objects::nonNull)
                        .map(LossRevision::freeze)
                        .filter(Objects::nonNull)
                        .map(Freeze::account));
        return Stream.concat(phones, accounts)
                .map(number -> number.replaceAll("[^0-9]", ""))
                .filter(digits -> digits.length() >= SHORTEST)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** With up to six characters that are not the next digit between two of them; each step is final, so no text takes long. */
    static RedactionRule spelt(String digits) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            String written = WRITTEN[digits.charAt(i) - '0'];
            pattern.append(i == 0 ? "" : "[^" + written + "]{0,6}+").append("[" + written + "]");
        }
        return RedactionRule.any(pattern.toString(), RedactionRule.NUMBER);
    }
}
