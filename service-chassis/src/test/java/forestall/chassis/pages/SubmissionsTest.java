package forestall.chassis.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

class SubmissionsTest {

    private final MockHttpSession session = new MockHttpSession();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void the_same_form_twice_does_its_work_once_and_leads_to_the_same_place() {
        assertThat(sent("a")).contains("/1");
        assertThat(sent("a")).contains("/1");
        assertThat(sent("b")).contains("/2");
        assertThat(done).hasValue(2);
    }

    @Test
    void what_came_to_nothing_and_what_was_refused_may_be_sent_again() {
        assertThat(Submissions.once(request(session), "a", Optional::empty)).isEmpty();
        assertThatThrownBy(() -> Submissions.once(request(session), "a", () -> {
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");

        assertThat(sent("a")).contains("/1");
    }

    @Test
    void each_session_has_forms_of_its_own_and_without_one_nothing_is_remembered() {
        assertThat(sent("a")).contains("/1");
        assertThat(Submissions.once(request(new MockHttpSession()), "a", this::work))
                .contains("/2");
        assertThat(Submissions.once(request(null), "a", this::work)).contains("/3");
        assertThat(Submissions.once(request(null), "a", this::work)).contains("/4");
    }

    @Test
    void only_the_last_fifty_are_remembered() {
        for (int i = 0; i <= 50; i++) {
            sent("form " + i);
        }

        assertThat(sent("form 50")).contains("/51");
        assertThat(sent("form 0")).contains("/52");
    }

    private Optional<String> sent(String form) {
        return Submissions.once(request(session), form, this::work);
    }

    private Optional<String> work() {
        return Optional.of("/" + done.incrementAndGet());
    }

    private static MockHttpServletRequest request(MockHttpSession session) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (session != null) {
            request.setSession(session);
        }
        return request;
    }
}
