package forestall.cases.money;

import java.util.Set;

/** Who sees a bank account whole. */
public enum AccountAccess {
    WHOLE,
    /** Enough of it to talk about it. */
    MASKED;

    /** Those who deal with banks see it whole. */
    private static final Set<String> DESK = Set.of("investigator", "supervisor");

    private static final int SHOWN = 4;

    public static AccountAccess of(Set<String> roles) {
        return roles.stream().anyMatch(DESK::contains) ? WHOLE : MASKED;
    }

    /** The account; or its last four characters, and never more than half of it. */
    public String shown(String account) {
        return this == WHOLE
                ? account
                : "****" + account.substring(account.length() - Math.min(SHOWN, account.length() / 2));
    }
}
