package forestall.dispatch.policy;

import java.time.Instant;

/** What a version of the policy says, and since when decisions may name it. */
public record PolicyVersion(Policy policy, Instant firstUsedAt) {}
