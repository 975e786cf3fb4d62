package forestall.cases.console;

import forestall.cases.money.AccountAccess;
import forestall.events.facts.PhoneNumber;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much is shown of what reaches or names somebody: enough to recognise a number that one knows, or all of it. */
public enum Disclosure {
    MASKED {
        @Override
        public String number(PhoneNumber phone) {
            Matcher mobile = CHINESE_MOBILE.matcher(phone.e164());
            return mobile.matches()
                    ? mobile.group(1) + " **** " + mobile.group(3)
                    : hidden(phone.e164(), AT_THE_FRONT, AT_THE_END);
        }

        @Override
        public String account(String account) {
            return AccountAccess.MASKED.shown(account);
        }

        @Override
        public String handle(String handle) {
            return hidden(handle, 1, 1);
        }
    },
    WHOLE {
        @Override
        public String number(PhoneNumber phone) {
            Matcher mobile = CHINESE_MOBILE.matcher(phone.e164());
            return mobile.matches()
                    ? String.join(" ", mobile.group(1), mobile.group(2), mobile.group(3))
                    : phone.e164();
        }

        @Override
        public String account(String account) {
            return account;
        }

        @Override
        public String handle(String handle) {
            return handle;
        }
    };

    private static final Pattern CHINESE_MOBILE = Pattern.compile("\\+86(1\\d{2})(\\d{4})(\\d{4})");
    private static final int AT_THE_FRONT = 4;
    private static final int AT_THE_END = 2;

    /** In groups that can be read out; without the country's code at home. */
    public abstract String number(PhoneNumber phone);

    /** A bank account. */
    public abstract String account(String account);

    /** A name that somebody has in a messenger. */
    public abstract String handle(String handle);

    /** Never more than half of it is left. */
    static String hidden(String whole, int front, int end) {
        int most = whole.length() / 2;
        int last = Math.min(end, most);
        int first = Math.min(front, most - last);
        return whole.substring(0, first) + "****" + whole.substring(whole.length() - last);
    }
}
