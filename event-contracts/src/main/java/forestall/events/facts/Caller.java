package forestall.events.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The suspected scammer, as far as the feed knows: a number, a handle in a messaging app, bank accounts named. */
public record Caller(@Nullable PhoneNumber phone, @Nullable String handle, List<String> accounts) {

    public Caller {
        accounts = Lists.copyOrEmpty(accounts);
    }

    @Override
    public String toString() {
        return "[caller]";
    }
}
