package forestall.chassis.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * The sessions of this instance, so that it can end those of somebody who signed out elsewhere when the identity provider says so by the
 * back channel. Spring's own way is a request of the service to itself, which fails behind TLS and under another name.
 */
final class OpenSessions implements HttpSessionListener, HttpSessionIdListener, LogoutHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);

    private final Map<String, HttpSession> open = new ConcurrentHashMap<>();
    private final OidcSessionRegistry signedIn;

    OpenSessions(OidcSessionRegistry signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void sessionCreated(HttpSessionEvent created) {
        open.put(created.getSession().getId(), created.getSession());
    }

    /** As it does when somebody signs in. */
    @Override
    public void sessionIdChanged(HttpSessionEvent changed, String before) {
        open.remove(before);
        open.put(changed.getSession().getId(), changed.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent ended) {
        String id = ended.getSession().getId();
        open.remove(id);
        signedIn.removeSessionInformation(id);
    }

    /** @param said holds the token by which the identity provider says whose sessions are over */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication said) {
        if (said != null && said.getPrincipal() instanceof OidcLogoutToken token) {
            signedIn.removeSessionInformation(token).forEach(this::end);
        }
    }

    private void end(OidcSessionInformation over) {
        HttpSession session = open.get(over.getSessionId());
        if (session == null) {
            return;
        }
        try {
            session.invalidate();
            LOG.info("A session ended because its owner signed out elsewhere");
        } catch (IllegalStateException endedMeanwhile) {
            LOG.debug("A session of somebody who signed out elsewhere had ended", endedMeanwhile);
        }
    }
}
