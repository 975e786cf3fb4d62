package forestall.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;

/** Whoever would sign in while the identity provider does not answer. */
class ProviderAwayTest {

    private static final String NOBODY = "http://localhost:1";

    private final OAuth2AuthorizationRequestRedirectFilter filter = PagesSecurity.toldThatTheProviderIsAway()
            .postProcess(new OAuth2AuthorizationRequestRedirectFilter(new LateRegistration(
                    new SignInProperties(NOBODY, "pages", "secret", null, null, null, null, Duration.ofHours(12)))));
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void people_are_shown_a_page_that_it_is_not_possible_at_the_moment() throws Exception {
        MockHttpServletRequest request = signIn("text/html,*/*;q=0.8");

        filter.doFilter(request, response, new MockFilterChain());

        assertThat(response.getForwardedUrl()).isEqualTo("/error");
        assertThat(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isNotNull();
    }

    @Test
    void scripts_are_told_a_problem() throws Exception {
        filter.doFilter(signIn("application/json"), response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString()).contains("/unavailable").doesNotContain(NOBODY);
    }

    private static MockHttpServletRequest signIn(String accepted) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/oauth2/authorization/forestall");
        request.addHeader("Accept", accepted);
        return request;
    }
}
