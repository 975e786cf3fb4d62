package forestall.chassis.logging;

import java.util.regex.Pattern;

/** Hides whatever looks like a telephone number. */
public final class Masking {

    /** E.164; Chinese mobile numbers with or without country code and separators; Chinese landlines with area code. */
    private static final Pattern TELEPHONE = Pattern.compile("""
            (?<![\\w.])(?:\
            (?:\\+|00)[1-9](?:[ -]?\\d){6,14}\
            |(?:86[ -]?)?1[3-9]\\d(?:[ -]?\\d{4}){2}\
            |0\\d{2,3}[ -]?\\d{7,8}\
            )(?![\\w])""");

    private Masking() {}

    public static String mask(String text) {
        return TELEPHONE.matcher(text).replaceAll("[phone]");
    }
}
