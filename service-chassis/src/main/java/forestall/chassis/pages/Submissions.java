package forestall.chassis.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.util.WebUtils;

/** What the forms of a session have led to: the same form twice, by a double click or by going back, does its work once. */
public final class Submissions {
    private static final String NAME = Submissions.class.getName();
    private static final int REMEMBERED = 50;

    private final Map<String, String> led = new LinkedHashMap<>();

    private Submissions() {}

    /**
     * Does it, unless this session's form with that id has done it already. What is refused is not remembered.
     *
     * @param form the id that the page gave to the form; what several forms of one page have in common, the path of the request tells apart
     * @param act gives the address to which it leads; empty when there was nothing to do, so that the form may be sent again
     * @return the address, now or then
     */
    public static Optional<String> once(HttpServletRequest request, String form, Supplier<Optional<String>> act) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return act.get();
        }
        synchronized (WebUtils.getSessionMutex(session)) {
            Submissions before = session.getAttribute(NAME) instanceof Submissions known ? known : new Submissions();
            session.setAttribute(NAME, before);
            return before.once(request.getRequestURI() + " " + form, act);
        }
    }

    private Optional<String> once(String form, Supplier<Optional<String>> act) {
        if (!led.containsKey(form)) {
            act.get().ifPresent(address -> led.put(form, address));
        }
        if (led.size() > REMEMBERED) {
            led.remove(led.keySet().iterator().next());
        }
        return Optional.ofNullable(led.get(form));
    }
}
