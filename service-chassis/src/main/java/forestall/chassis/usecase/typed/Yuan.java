package forestall.chassis.usecase.typed;

import forestall.chassis.usecase.Refusal;
import forestall.events.facts.Money;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount as people write it down while they listen: 300000, 300,000.00, ¥5000, 30万. Exact to the fen, or refused. */
public final class Yuan {
    private static final Pattern WRITTEN =
            Pattern.compile("[¥￥]?((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(?:\\.[0-9]{1,6})?)(万)?元?");
    private static final int FEN = 2;
    private static final int WAN = 4;

    private Yuan() {}

    /**
     * Reads it.
     *
     * @throws Refusal when it is no amount in whole fen
     */
    public static Money read(String text) {
        Matcher written =
                WRITTEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", ""));
        if (!written.matches()) {
            throw refused();
        }
        BigDecimal yuan = new BigDecimal(written.group(1).replace(",", ""));
        try {
            return new Money((written.group(2) == null ? yuan : yuan.movePointRight(WAN))
                    .movePointRight(FEN)
                    .longValueExact());
        } catch (ArithmeticException tooFineOrTooLarge) {
            throw refused();
        }
    }

    private static Refusal refused() {
        return Refusal.invalid(
                "amount-unreadable", "/amount", "an amount in yuan, such as 300000 or 1250.50", "another text");
    }
}
