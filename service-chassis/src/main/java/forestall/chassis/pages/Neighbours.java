package forestall.chassis.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where browsers find the pages of each service, such as {@code https://cases.example.org}, with a path where they do not stand at the
 * root; blank for one to which nobody is led.
 */
@ConfigurationProperties("forestall.pages")
public record Neighbours(
        @Nullable String dispatch,
        @Nullable String cases,
        @Nullable String statistics) {
    public Neighbours {
        dispatch = given(dispatch);
        cases = given(cases);
        statistics = given(statistics);
    }

    private static @Nullable String given(@Nullable String address) {
        return address == null || address.isBlank() ? null : address.strip().replaceAll("/+$", "");
    }
}
