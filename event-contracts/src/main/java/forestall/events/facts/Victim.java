package forestall.events.facts;

import forestall.events.vocabulary.Vulnerability;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The person to protect, as far as the feed knows. Age in years. */
public record Victim(
        PhoneNumber phone,
        @Nullable PersonName name,
        @Nullable Integer age,
        List<Vulnerability> vulnerabilities,
        @Nullable Address address) {

    public Victim {
        vulnerabilities = Lists.copyOrEmpty(vulnerabilities);
    }
}
