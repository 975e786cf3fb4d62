package forestall.chassis.routes;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.chassis.routes.Door.Answer;
import forestall.chassis.running.BrowserAlike;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One browser for each role, signed in when it is first needed. */
final class Browsers {

    private static final String[] FORM = {"Content-Type", "application/x-www-form-urlencoded"};

    private final TriedService service;
    private final Contract contract;
    private final Map<String, BrowserAlike> open = new ConcurrentHashMap<>();

    Browsers(TriedService service, Contract contract) {
        this.service = service;
        this.contract = contract;
    }

    Answer answer(Route route, String path, String role) throws Exception {
        BrowserAlike browser = of(role);
        return route.kind() == Route.Kind.FORM
                ? answer(browser.post(path, "_csrf=" + guard(browser), FORM))
                : Answer.of(browser.begin(path));
    }

    /** Whoever may send it may not without the token of the page, nor with another; and it is for want of the token. */
    void forged(Route route, String path) throws Exception {
        BrowserAlike browser = of(route.roles().iterator().next());
        String guard = guard(browser);

        assertThat(browser.post(path, "", FORM).statusCode())
                .as("without a token")
                .isEqualTo(403);
        assertThat(browser.post(path, "_csrf=another" + guard, FORM).statusCode())
                .as("with another token")
                .isEqualTo(403);
        assertThat(browser.post(path, "_csrf=" + guard, FORM).statusCode())
                .as("with the token of the page")
                .isNotEqualTo(403);
    }

    private BrowserAlike of(String role) throws Exception {
        BrowserAlike known = open.get(role);
        if (known == null) {
            known = service.signedIn(role);
            open.put(role, known);
        }
        return known;
    }

    /** The way out stands on every page, also on that which says that it is not for this account. */
    private String guard(BrowserAlike browser) throws Exception {
        return browser.formToken(contract.anyPage());
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(), response.headers().firstValue("Location").orElse(""), response.body());
    }
}
