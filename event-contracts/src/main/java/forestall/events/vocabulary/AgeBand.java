package forestall.events.vocabulary;

import org.jspecify.annotations.Nullable;

/** Age in whole years, in bands wide enough for statistics without personal data. */
public enum AgeBand {
    UNDER_18,
    FROM_18_TO_29,
    FROM_30_TO_44,
    FROM_45_TO_59,
    FROM_60,
    UNKNOWN;

    /** The band of an age in years, UNKNOWN for none. */
    public static AgeBand of(@Nullable Integer age) {
        if (age == null) {
            return UNKNOWN;
        }
        if (age < 18) {
            return UNDER_18;
        }
        if (age < 30) {
            return FROM_18_TO_29;
        }
        if (age < 45) {
            return FROM_30_TO_44;
        }
        return age < 60 ? FROM_45_TO_59 : FROM_60;
    }
}
