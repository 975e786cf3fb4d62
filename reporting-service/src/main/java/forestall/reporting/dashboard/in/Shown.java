package forestall.reporting.dashboard.in;

import forestall.reporting.dashboard.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures for the eye, in a language. Money in yuan to the fen; times in Shanghai. */
final class Shown {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String NONE = "–";
    private final Locale locale;

    Shown(Locale locale) {
        this.locale = locale;
    }

    Table.Cell cell(Measure.Unit unit, @Nullable BigDecimal value) {
        return value == null ? new Table.Cell(NONE, "") : new Table.Cell(text(unit, value), plain(unit, value));
    }

    Table.Cell number(long value) {
        return cell(Measure.Unit.NUMBER, BigDecimal.valueOf(value));
    }

    Table.Cell minutes(@Nullable BigDecimal value) {
        return cell(Measure.Unit.MINUTES, value);
    }

    Table.Cell share(@Nullable BigDecimal value) {
        return cell(Measure.Unit.SHARE, value);
    }

    Table.Cell share(long part, long of) {
        return share(of == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(of), 4, RoundingMode.HALF_UP));
    }

    /** How much more or less than before; nothing where there was nothing before. Of a share in points, of all else in percent. */
    Table.Cell change(Measure.Unit unit, @Nullable BigDecimal now, @Nullable BigDecimal before) {
        if (now == null || before == null) {
            return new Table.Cell(NONE, "");
        }
        if (unit == Measure.Unit.SHARE) {
            return change(now.subtract(before), chinese() ? " 百分点" : " pts");
        }
        return before.signum() == 0
                ? new Table.Cell(NONE, "")
                : change(now.subtract(before).divide(before.abs(), 4, RoundingMode.HALF_UP), " %");
    }

    /** @param change 0.05 for five of the unit */
    private Table.Cell change(BigDecimal change, String unit) {
        String sign = change.signum() > 0 ? "+" : change.signum() < 0 ? "−" : "±";
        return new Table.Cell(sign + fixed(1).format(change.abs().movePointRight(2)) + unit, change.toPlainString());
    }

    private boolean chinese() {
        return locale.getLanguage().equals("zh");
    }

    String time(Instant instant) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").format(instant.atZone(SHANGHAI));
    }

    private String text(Measure.Unit unit, BigDecimal value) {
        return switch (unit) {
            case NUMBER -> NumberFormat.getIntegerInstance(locale).format(value);
            case FEN -> "¥" + fixed(2).format(value.movePointLeft(2));
            case MINUTES -> fixed(1).format(value);
            case SHARE -> fixed(1).format(value.movePointRight(2)) + " %";
        };
    }

    /** Yuan, minutes, percent. */
    private static String plain(Measure.Unit unit, BigDecimal value) {
        BigDecimal readable = switch (unit) {
            case NUMBER, MINUTES -> value;
            case FEN -> value.movePointLeft(2);
            case SHARE -> value.movePointRight(2);
        };
        return readable.toPlainString();
    }

    private NumberFormat fixed(int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
