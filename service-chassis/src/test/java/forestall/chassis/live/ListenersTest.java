package forestall.chassis.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class ListenersTest {

    private final Listeners listeners =
            new Listeners(new LiveProperties(Duration.ofSeconds(1), Duration.ZERO, 9), new SimpleMeterRegistry());

    @AfterEach
    void stop() {
        listeners.stop();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void whose_session_ends_in_the_middle_of_a_message_is_told_nothing_more() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        request.getSession();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> over = new CompletableFuture<>();
        listeners.start();
        listeners.open(Duration.ofMinutes(1), listener -> {
            while (listener.left().isPositive()) {
                begun.countDown();
                forgetsAnInterruption();
            }
            over.complete(null);
        });
        begun.await();

        request.getSession().invalidate();

        assertThat(over).succeedsWithin(5, TimeUnit.SECONDS);
    }

    /** As a server may that is writing. */
    private static void forgetsAnInterruption() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException forgotten) {
            Thread.yield();
        }
    }
}
