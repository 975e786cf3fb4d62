package forestall.cases.console;

import forestall.cases.audit.AuditEntry.Action;
import forestall.cases.money.AccountAccess;
import forestall.events.facts.Address;
import forestall.events.facts.PersonName;
import forestall.events.facts.PhoneNumber;
import java.util.Set;

/** How much is shown of what names, places or reaches somebody: enough to recognise what one knows, or more. */
public enum Disclosure {
    /** To those who look on. */
    MASKED(false, false, Action.READ_MASKED),
    /** Names and addresses, to those who work with them. */
    NAMED(true, false, Action.READ_FILE),
    /** Numbers, accounts and handles as well, to whoever has just asked for them. */
    WHOLE(true, true, Action.SHOW_PERSON);

    private final boolean names;
    private final boolean numbers;
    private final Action action;

    Disclosure(boolean names, boolean numbers, Action action) {
        this.names = names;
        this.numbers = numbers;
        this.action = action;
    }

    /** What is shown at first: those who investigate work with names and addresses. */
    public static Disclosure usual(Set<String> roles) {
        return roles.contains("investigator") ? NAMED : MASKED;
    }

    /** As what it is on record that this is shown. */
    public Action action() {
        return action;
    }

    public boolean showsNames() {
        return names;
    }

    public boolean showsNumbers() {
        return numbers;
    }

    public String name(PersonName name) {
        return names ? name.value() : name.masked();
    }

    /** Where somebody lives or stays. */
    public String address(String text) {
        return names ? text : new Address(text, null).masked();
    }

    /** In groups that can be read out; without the country's code at home. */
    public String number(PhoneNumber phone) {
        return numbers ? phone.grouped() : phone.masked();
    }

    /** A bank account. */
    public String account(String account) {
        return (numbers ? AccountAccess.WHOLE : AccountAccess.MASKED).shown(account);
    }

    /** A name that somebody has in a messenger. */
    public String handle(String handle) {
        return numbers ? handle : ends(handle);
    }

    /** The first and the last character, but never more than half of it. */
    private static String ends(String whole) {
        int most = whole.length() / 2;
        int last = Math.min(1, most);
        int first = Math.min(1, most - last);
        return whole.substring(0, first) + "****" + whole.substring(whole.length() - last);
    }
}
