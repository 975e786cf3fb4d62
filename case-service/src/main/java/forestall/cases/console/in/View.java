package forestall.cases.console.in;

import forestall.cases.audit.AuditEntry.Action;
import forestall.cases.console.Disclosure;
import forestall.events.ids.VictimId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * How somebody sees a page of a file. Whoever asked to see the person whole does so until the page is left: fetched again because the file
 * has changed, it does not hide a number that is being dialled.
 *
 * @param action as what it is on record
 * @param id by which it is fetched again as it is; null when that is as anybody of the role would see it
 */
record View(Disclosure disclosure, Action action, @Nullable UUID id) {

    private static final String NAME = View.class.getName();
    private static final int REMEMBERED = 50;

    static View usual(Browsing browsing) {
        return of(browsing.disclosure());
    }

    static View of(Disclosure disclosure) {
        return new View(disclosure, disclosure.action(), null);
    }

    /** Asked for whole. */
    static View whole(VictimId victim, Browsing browsing) {
        Action action = browsing.disclosure().showsNames() ? Action.SHOW_NUMBERS : Disclosure.WHOLE.action();
        return new View(Disclosure.WHOLE, action, remembered(victim, browsing.request()));
    }

    /** Fetched again, or for the first time. */
    static View again(VictimId victim, @Nullable UUID id, Browsing browsing) {
        return id != null && isOf(victim, id, browsing.request())
                ? new View(Disclosure.WHOLE, browsing.disclosure().action(), id)
                : usual(browsing);
    }

    private static @Nullable UUID remembered(VictimId victim, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        synchronized (WebUtils.getSessionMutex(session)) {
            Map<UUID, String> views = new LinkedHashMap<>(known(session));
            if (views.size() >= REMEMBERED) {
                views.remove(views.keySet().iterator().next());
            }
            UUID id = UUID.randomUUID();
            views.put(id, victim.value());
            session.setAttribute(NAME, views);
            return id;
        }
    }

    private static boolean isOf(VictimId victim, UUID id, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && victim.value().equals(known(session).get(id));
    }

    @SuppressWarnings("unchecked")
    private static Map<UUID, String> known(HttpSession session) {
        return session.getAttribute(NAME) instanceof Map<?, ?> views ? (Map<UUID, String>) views : Map.of();
    }
}
