package forestall.dispatch.policy.in;

import forestall.dispatch.policy.EnforcePolicy;
import forestall.dispatch.policy.Policy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Before anything can be decided the policy comes into force; one that is refused keeps the service from starting. */
@Component
class PolicyAtStart implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyAtStart.class);

    private final EnforcePolicy enforce;
    private final Policy policy;
    private volatile boolean running;

    PolicyAtStart(EnforcePolicy enforce, Policy policy) {
        this.enforce = enforce;
        this.policy = policy;
    }

    @Override
    public void start() {
        var inForce = enforce.enforce(policy);
        LOG.info("The policy {} is in force, first so at {}", policy.version(), inForce.firstUsedAt());
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before Kafka's listeners, the alarms and the web server. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
