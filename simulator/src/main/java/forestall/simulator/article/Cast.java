package forestall.simulator.article;

import java.util.UUID;

/**
 * Who plays: the potential victim's number and name, and the feed's own id of the alert, which makes a repeated post the same alert.
 *
 * @param phone as a feed writes it; fictitious
 */
public record Cast(String phone, String name, String feedAlertId) {

    /** Chen of the article, flagged anew. */
    public static Cast chen() {
        return new Cast("+8613800000001", "陈某", "article-14-november-" + UUID.randomUUID());
    }
}
