package forestall.cases.casefile.in;

import forestall.cases.Fields;
import forestall.cases.casefile.PhoneNumbers;
import forestall.events.facts.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Telephone numbers in requests. */
final class Numbers {

    private Numbers() {}

    static @Nullable PhoneNumber optional(String pointer, @Nullable String written, PhoneNumbers numbers) {
        return written == null || written.isBlank()
                ? null
                : numbers.read(written.strip())
                        .orElseThrow(() -> Fields.invalid(
                                pointer,
                                "a telephone number such as 138 0000 0001 or +852 0000 0001",
                                "a text of %d characters".formatted(written.length())));
    }
}
