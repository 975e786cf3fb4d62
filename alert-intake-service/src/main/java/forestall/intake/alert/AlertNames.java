package forestall.intake.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.events.ids.AlertId;
import forestall.events.ids.FeedId;
import java.util.UUID;

/** Names that follow from what they name: an alert posted again is the same alert and the same event. */
final class AlertNames {

    private AlertNames() {}

    /** A feed id has no slash, so no two pairs give the same name. */
    static AlertId alert(FeedId feed, String feedAlertId) {
        return new AlertId(named("alert/" + feed.value() + "/" + feedAlertId));
    }

    static UUID event(AlertId alert) {
        return named("CallFlagged/" + alert.value());
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
