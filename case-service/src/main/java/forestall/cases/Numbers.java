package forestall.cases;

import forestall.cases.casefile.PhoneNumbers;
import forestall.chassis.usecase.Refusal;
import forestall.events.facts.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Telephone numbers in requests. */
public final class Numbers {

    private Numbers() {}

    /**
     * The number as it was written.
     *
     * @throws Refusal when it is none that can be called
     */
    public static @Nullable PhoneNumber optional(String pointer, @Nullable String written, PhoneNumbers numbers) {
        return written == null || written.isBlank()
                ? null
                : numbers.read(written.strip())
                        .orElseThrow(() -> Fields.invalid(
                                pointer,
                                "a telephone number such as 138 0000 0001 or +852 0000 0001",
                                "a text of %d characters".formatted(written.length())));
    }
}
