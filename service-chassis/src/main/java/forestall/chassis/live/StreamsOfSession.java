package forestall.chassis.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/** What is being told to one session. It ends with the session, however that ends: nobody who has signed out is told any more. */
final class StreamsOfSession implements HttpSessionBindingListener {

    private static final String NAME = StreamsOfSession.class.getName();

    private final Set<Listeners.Listener> telling = new HashSet<>();
    private boolean over;

    /** Of whoever is asking; those of nobody's session never end by themselves. */
    static StreamsOfSession ofThisRequest() {
        HttpSession session = session();
        if (session == null) {
            return new StreamsOfSession();
        }
        synchronized (WebUtils.getSessionMutex(session)) {
            if (session.getAttribute(NAME) instanceof StreamsOfSession known) {
                return known;
            }
            StreamsOfSession streams = new StreamsOfSession();
            session.setAttribute(NAME, streams);
            return streams;
        }
    }

    private static @Nullable HttpSession session() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            return request.getSession(false);
        }
        return null;
    }

    synchronized void began(Listeners.Listener stream) {
        telling.add(stream);
        if (over) {
            stream.sendAway();
        }
    }

    synchronized void ended(Listeners.Listener stream) {
        telling.remove(stream);
    }

    @Override
    public synchronized void valueUnbound(HttpSessionBindingEvent out) {
        over = true;
        telling.forEach(Listeners.Listener::sendAway);
    }
}
