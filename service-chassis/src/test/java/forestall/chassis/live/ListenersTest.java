package forestall.chassis.live;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.chassis.live.Listeners.Telling;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.async.StandardServletAsyncWebRequest;
import org.springframework.web.context.request.async.WebAsyncUtils;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitterReturnValueHandler;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

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

    @Test
    void whose_answer_the_server_has_ended_already_leaves_no_failed_thread_behind() throws Exception {
        CompletableFuture<Throwable> failed = new CompletableFuture<>();
        CountDownLatch answered = new CountDownLatch(1);
        listeners.start();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> failed.complete(thrown));
        try {
            SseEmitter emitter = listeners.open(Duration.ofMinutes(1), listener -> answered.await());
            endedByTheServer(emitter);
            answered.countDown();

            assertThat(failed).failsWithin(300, TimeUnit.MILLISECONDS);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    /** As Tomcat does once a client's connection is broken: whoever completes the answer then is refused. */
    private static void endedByTheServer(SseEmitter emitter) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        request.setAsyncSupported(true);
        WebAsyncUtils.getAsyncManager(request)
                .setAsyncWebRequest(new StandardServletAsyncWebRequest(request, response) {
                    @Override
                    public void dispatch() {
                        throw new IllegalStateException("expected a request, found one that has ended");
                    }
                });
        new ResponseBodyEmitterReturnValueHandler(List.of(new StringHttpMessageConverter()))
                .handleReturnValue(
                        emitter,
                        new MethodParameter(Listeners.class.getMethod("open", Duration.class, Telling.class), -1),
                        new ModelAndViewContainer(),
                        new ServletWebRequest(request, response));
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
