package forestall.dispatch.policy;

/** A policy with which the service does not start. */
public abstract sealed class PolicyRefused extends RuntimeException permits PolicyFaults, PolicyChanged {
    PolicyRefused(String message) {
        super(message);
    }

    /** What whoever wrote the policy can do about it. */
    public abstract String advice();
}
