package forestall.dispatch.console.in;

import forestall.events.ids.CallId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.util.WebUtils;

/** What the forms of a session have done: the same form twice, by a double click or by going back, takes one call and not two. */
final class Commands {
    private static final String NAME = Commands.class.getName();
    private static final int REMEMBERED = 50;

    private final Map<String, CallId> done = new LinkedHashMap<>();

    /**
     * Does it, unless this session's form with that id has done it already.
     *
     * @return the call that it took, now or then
     */
    static Optional<CallId> once(HttpServletRequest request, String command, Supplier<Optional<CallId>> act) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return act.get();
        }
        synchronized (WebUtils.getSessionMutex(session)) {
            Commands commands = session.getAttribute(NAME) instanceof Commands before ? before : new Commands();
            session.setAttribute(NAME, commands);
            return commands.once(command, act);
        }
    }

    private Optional<CallId> once(String command, Supplier<Optional<CallId>> act) {
        if (!done.containsKey(command)) {
            act.get().ifPresent(taken -> done.put(command, taken));
        }
        if (done.size() > REMEMBERED) {
            done.remove(done.keySet().iterator().next());
        }
        return Optional.ofNullable(done.get(command));
    }
}
