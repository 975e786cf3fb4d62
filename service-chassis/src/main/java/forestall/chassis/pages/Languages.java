package forestall.chassis.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The language somebody chose, kept in a cookie; before that the one that the browser prefers of those that there are. */
final class Languages extends CookieLocaleResolver {

    private final List<Locale> languages;

    Languages(List<Locale> languages) {
        super("FORESTALL_LANGUAGE");
        this.languages = languages;
        AcceptHeaderLocaleResolver preferred = new AcceptHeaderLocaleResolver();
        preferred.setSupportedLocales(languages);
        preferred.setDefaultLocale(languages.getFirst());
        setDefaultLocaleFunction(request -> known(preferred.resolveLocale(request)));
        setCookieMaxAge(Duration.ofDays(365));
        setCookieSameSite("Lax");
        // A cookie that is none would shut its owner out until it ends.
        setRejectInvalidCookies(false);
    }

    @Override
    public void setLocaleContext(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            org.springframework.context.i18n.@Nullable LocaleContext context) {
        Locale asked = context == null ? null : context.getLocale();
        super.setLocaleContext(request, response, asked == null ? context : () -> known(asked));
    }

    @Override
    protected @Nullable Locale parseLocaleValue(String value) {
        Locale parsed = super.parseLocaleValue(value);
        return parsed == null ? null : known(parsed);
    }

    /** Without region and script; the first language for one that no page speaks. */
    private Locale known(Locale asked) {
        return languages.stream()
                .filter(language -> language.getLanguage().equals(asked.getLanguage()))
                .findFirst()
                .orElse(languages.getFirst());
    }
}
