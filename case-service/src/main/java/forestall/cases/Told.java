package forestall.cases;

import forestall.cases.casefile.Entry;
import forestall.cases.casefile.PhoneNumbers;
import forestall.cases.casefile.Relation;
import forestall.chassis.usecase.Refusal;
import forestall.events.facts.FreeText;
import forestall.events.facts.PersonName;
import forestall.events.facts.PhoneNumber;
import forestall.events.vocabulary.CaseRole;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What people tell of a person, as they write it in a body or a form. Each is refused with the field that cannot be as it is. */
public final class Told {

    private static final int LONGEST_NOTE = 4_000;
    private static final int LONGEST_EVIDENCE = 1_000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_HANDLE = 100;
    private static final int LONGEST_ACCOUNT = 64;
    private static final int MOST_ACCOUNTS = 20;

    private Told() {}

    /**
     * A note.
     *
     * @throws Refusal when it is empty or too long
     */
    public static FreeText note(@Nullable String written) {
        return new FreeText(Fields.text("/text", written, LONGEST_NOTE));
    }

    /**
     * How something is known.
     *
     * @throws Refusal when nothing is said, or too much
     */
    public static FreeText evidence(@Nullable String written) {
        return new FreeText(Fields.text("/evidence", written, LONGEST_EVIDENCE));
    }

    /**
     * Why two files are one person's, or are not.
     *
     * @throws Refusal when nothing is said, or too much
     */
    public static FreeText reason(@Nullable String written) {
        return new FreeText(Fields.text("/reason", written, LONGEST_EVIDENCE));
    }

    /**
     * A further number of the person.
     *
     * @throws Refusal when it is none that can be called
     */
    public static PhoneNumber number(@Nullable String written, PhoneNumbers numbers) {
        PhoneNumber number = Numbers.optional("/number", written, numbers);
        if (number == null) {
            throw Fields.invalid("/number", "a telephone number such as 138 0000 0001 or +852 0000 0001", "nothing");
        }
        return number;
    }

    /**
     * A relative, with a name or a number.
     *
     * @throws Refusal when there is neither, or one that cannot be
     */
    public static Entry.RelativeTold relative(
            Relation relation, @Nullable String name, @Nullable String phone, PhoneNumbers numbers) {
        String called = Fields.optionalText("/name", name, LONGEST_NAME);
        PhoneNumber number = Numbers.optional("/phone", phone, numbers);
        if (called == null && number == null) {
            throw Fields.invalid("/phone", "a name or a number", "neither");
        }
        return new Entry.RelativeTold(relation, called == null ? null : new PersonName(called), number);
    }

    /**
     * Somebody who deceives the person, or carries the money, with a number, a handle or an account.
     *
     * @param role SUSPECT unless it says COURIER
     * @param seenAt null for now
     * @throws Refusal when there is none of them, or one that cannot be
     */
    public static Entry.SuspectNamed suspect(
            @Nullable CaseRole role,
            @Nullable String phone,
            @Nullable String handle,
            List<String> accounts,
            @Nullable Instant seenAt,
            PhoneNumbers numbers) {
        if (role == CaseRole.VICTIM) {
            throw Fields.invalid("/role", "SUSPECT or COURIER", "VICTIM");
        }
        if (accounts.size() > MOST_ACCOUNTS) {
            throw Fields.invalid("/accounts", "at most %d accounts".formatted(MOST_ACCOUNTS), accounts.size() + "");
        }
        PhoneNumber number = Numbers.optional("/phone", phone, numbers);
        String name = Fields.optionalText("/handle", handle, LONGEST_HANDLE);
        if (number == null && name == null && accounts.isEmpty()) {
            throw Fields.invalid("/phone", "a number, a handle or an account", "none of them");
        }
        return new Entry.SuspectNamed(
                role == null ? CaseRole.SUSPECT : role, number, name, withoutBlanks(accounts), seenAt);
    }

    private static List<String> withoutBlanks(List<String> accounts) {
        return IntStream.range(0, accounts.size())
                .mapToObj(i -> Fields.text("/accounts/" + i, accounts.get(i).replaceAll("\\s", ""), LONGEST_ACCOUNT))
                .distinct()
                .toList();
    }
}
