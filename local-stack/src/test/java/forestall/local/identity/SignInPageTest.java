package forestall.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

class SignInPageTest {

    private static final CsrfToken TOKEN = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "a\"b");

    private final SignInPage page = new SignInPage();

    @Test
    void a_browser_is_answered_in_the_first_of_its_languages_that_is_spoken_here() {
        assertThat(SignInPage.language(List.of(Locale.FRANCE, Locale.CHINA, Locale.UK)))
                .isEqualTo(Locale.CHINESE);
        assertThat(SignInPage.language(List.of(Locale.FRANCE, Locale.UK, Locale.CHINA)))
                .isEqualTo(Locale.ENGLISH);
        assertThat(SignInPage.language(List.of(Locale.FRANCE))).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void a_form_has_its_fields_with_labels_and_the_token_that_guards_it() {
        String english = page.html(Locale.ENGLISH, TOKEN, false);

        assertThat(english)
                .contains(
                        "<html lang=\"en\">",
                        "<label for=\"username\">Name</label><input id=\"username\" name=\"username\"",
                        "<label for=\"password\">Password</label><input id=\"password\" name=\"password\" type=\"password\"",
                        "name=\"_csrf\" value=\"a&quot;b\"")
                .doesNotContain("{", "role=\"alert\"", "<script", "style=");
        assertThat(english.split("type=\"submit\"", -1)).hasSize(2);
    }

    @Test
    void whoever_is_refused_is_told_so_in_their_language() {
        assertThat(page.html(Locale.ENGLISH, TOKEN, true)).contains("role=\"alert\">Name or password is wrong.</p>");
        assertThat(page.html(Locale.CHINESE, TOKEN, true))
                .contains("<html lang=\"zh\">", "role=\"alert\">用户名或密码有误。</p>", "登录");
    }
}
