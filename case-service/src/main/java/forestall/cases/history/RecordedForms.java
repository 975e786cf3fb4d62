package forestall.cases.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.cases.casefile.PhoneNumbers;
import forestall.cases.money.ConfirmationPolicy;
import forestall.cases.money.LossState;
import forestall.chassis.usecase.reading.Form;
import forestall.chassis.usecase.reading.Forms;
import forestall.chassis.usecase.reading.Found;
import forestall.events.facts.Money;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.StationCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The forms of the fields that recorded cases have besides the usual ones. */
final class RecordedForms {

    /** No record is older than the oldest that the money desk takes. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private static final int LONGEST_SUMMARY_BYTES = 16 * 1024;

    private RecordedForms() {}

    /** A text in one line. */
    static Form<String> name(int longest) {
        return Forms.parsed(
                "a text of 1 to %d characters in one line".formatted(longest),
                text -> Optional.of(text.strip())
                        .filter(it -> !it.isEmpty() && it.length() <= longest)
                        .filter(it -> it.chars().noneMatch(Character::isISOControl)));
    }

    static Form<String> summary() {
        return Forms.parsed(
                "a text of 1 to %d bytes in UTF-8".formatted(LONGEST_SUMMARY_BYTES),
                text -> Optional.of(text)
                        .filter(it -> !it.isBlank())
                        .filter(it -> it.getBytes(UTF_8).length <= LONGEST_SUMMARY_BYTES));
    }

    /** A day that is over or has begun. */
    static Form<LocalDate> day(LocalDate today) {
        return (value, place) -> {
            LocalDate day = value instanceof String text ? day(text) : null;
            if (day == null) {
                place.fault("a day such as 2019-05-31", Found.describe(value));
            } else if (day.isBefore(EARLIEST) || day.isAfter(today)) {
                place.fault("a day from %s to %s".formatted(EARLIEST, today), day.toString());
                return null;
            }
            return day;
        };
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** An amount in whole fen, more than none. */
    static Form<Money> money() {
        long largest = ConfirmationPolicy.LARGEST.fen();
        return (value, place) -> {
            if ((value instanceof Integer || value instanceof Long)
                    && ((Number) value).longValue() > 0
                    && ((Number) value).longValue() <= largest) {
                return new Money(((Number) value).longValue());
            }
            place.fault("an amount in whole fen from 1 to " + largest, Found.describe(value));
            return null;
        };
    }

    /** What became of money: whatever was withdrawn is in no record. */
    static Form<LossState> state() {
        Form<LossState> any = Forms.code(LossState.class);
        return (value, place) -> {
            LossState state = any.read(value, place);
            if (state == LossState.WITHDRAWN) {
                place.fault("a state of money that there is", "WITHDRAWN");
                return null;
            }
            return state;
        };
    }

    static Form<DivisionCode> division() {
        return code("a division code of nine digits", DivisionCode::new);
    }

    static Form<StationCode> station() {
        return code("a station code of up to 64 letters, digits, dots, dashes or underscores", StationCode::new);
    }

    static Form<PhoneNumber> phone(PhoneNumbers numbers) {
        return Forms.parsed(
                "a telephone number such as +8613800000001 (without a country code it is Chinese)",
                text -> numbers.read(text.strip()));
    }

    private static <T> Form<T> code(String expected, Function<String, T> constructor) {
        return Forms.parsed(expected, text -> {
            try {
                return Optional.of(constructor.apply(text));
            } catch (IllegalArgumentException other) {
                return Optional.empty();
            }
        });
    }
}
