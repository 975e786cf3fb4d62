package forestall.dispatch.policy;

import forestall.chassis.usecase.Atomically;
import java.time.Clock;

/** The policy comes into force, unless its version meant something else before: decisions that name it must go on meaning what they meant. */
public final class EnforcePolicy {
    private final PolicyVersions versions;
    private final Atomically atomically;
    private final Clock clock;

    public EnforcePolicy(PolicyVersions versions, Atomically atomically, Clock clock) {
        this.versions = versions;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * From now on decisions may name its version.
     *
     * @throws PolicyChanged when the version is known with another content
     */
    public PolicyVersion enforce(Policy policy) {
        return atomically.decide(() -> {
            versions.addIfNew(policy, clock.instant());
            PolicyVersion known = versions.find(policy.version())
                    .orElseThrow(() -> new IllegalStateException("versions are never removed"));
            if (!known.policy().equals(policy)) {
                throw new PolicyChanged(known, policy);
            }
            return known;
        });
    }
}
