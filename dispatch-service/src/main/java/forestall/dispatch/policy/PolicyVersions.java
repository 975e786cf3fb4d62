package forestall.dispatch.policy;

import java.time.Instant;
import java.util.Optional;

/** Every version that was ever in force. */
public interface PolicyVersions {
    /** Of two instances that add the same version at once one does, and the other finds what that one added. */
    void addIfNew(Policy policy, Instant now);

    Optional<PolicyVersion> find(String version);
}
