package forestall.local.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Where people say who they are, in the look of the pages to which it leads, in Chinese or English as their browser asks. */
@RestController
final class SignInPage {

    static final String PATH = "/login";
    static final String STYLE = "/sign-in.css";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final List<String> LANGUAGES = List.of("en", "zh");

    private final String page = read("sign-in.html");
    private final String style = read("sign-in.css");

    @GetMapping(PATH)
    ResponseEntity<String> page(HttpServletRequest request, CsrfToken token) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .body(html(language(Collections.list(request.getLocales())), token, isRefused(request)));
    }

    @GetMapping(STYLE)
    ResponseEntity<String> style() {
        return ResponseEntity.ok().contentType(CSS).body(style);
    }

    private static boolean isRefused(HttpServletRequest request) {
        return request.getParameter("error") != null;
    }

    /** The first that is spoken here of those that somebody prefers. */
    static Locale language(List<Locale> preferred) {
        return preferred.stream()
                .map(Locale::getLanguage)
                .filter(LANGUAGES::contains)
                .findFirst()
                .map(Locale::of)
                .orElse(Locale.ENGLISH);
    }

    String html(Locale language, CsrfToken token, boolean refused) {
        ResourceBundle words = ResourceBundle.getBundle(
                SignInPage.class.getPackageName() + ".sign-in",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String told = refused ? "<p class=\"refused\" role=\"alert\">{refused}</p>" : "";
        String html = page.replace("{alert}", told).replace("{language}", language.getLanguage());
        for (String key : words.keySet()) {
            html = html.replace("{" + key + "}", HtmlUtils.htmlEscape(words.getString(key), "UTF-8"));
        }
        return html.replace("{parameter}", HtmlUtils.htmlEscape(token.getParameterName()))
                .replace("{token}", HtmlUtils.htmlEscape(token.getToken()));
    }

    private static String read(String name) {
        try (InputStream text = SignInPage.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new IllegalStateException("expected " + name + " beside this class, found none");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
