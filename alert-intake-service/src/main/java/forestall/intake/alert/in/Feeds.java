package forestall.intake.alert.in;

import forestall.chassis.security.SignedIn;
import forestall.events.ids.FeedId;
import org.springframework.http.HttpStatus;

/** Which feed is posting: the token says so, the alert cannot. */
final class Feeds {

    private Feeds() {}

    static FeedId of(SignedIn caller) {
        String feed = caller.feed();
        if (!caller.is("feed") || feed == null) {
            throw Rejection.of(
                    HttpStatus.FORBIDDEN,
                    "not-a-feed",
                    "expected a token with the role feed and the claim feed, found one without; alerts are posted by machines as themselves");
        }
        return new FeedId(feed);
    }
}
