package forestall.cases.money;

import java.util.Set;

/** Who sees a bank account whole. */
public enum AccountAccess {
    WHOLE,
    /** Enough of it to talk about it. */
    MASKED;

    /** Those who deal with banks see it whole. */
    private static final Set<String> DESK = Set.of("investigator", "supervisor");

    public static AccountAccess of(Set<String> roles) {
        return roles.stream().anyMatch(DESK::contains) ? WHOLE : MASKED;
    }
}
