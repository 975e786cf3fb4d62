package forestall.cases.money;

/**
 * Somebody at the money desk.
 *
 * @param why for the audit trail: what they gave as their reason, or the role by which they may
 */
public record Clerk(String name, String why) {}
