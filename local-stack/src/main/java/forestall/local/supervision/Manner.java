package forestall.local.supervision;

import forestall.local.process.Lifetime;
import java.util.List;

/**
 * How virtual machines are started.
 *
 * @param lifetime how long they are meant to run
 * @param starts what they do with what was worked out ahead of time
 * @param serviceOptions more options for those of services
 */
record Manner(Lifetime lifetime, Starts starts, List<String> serviceOptions) {

    static final Manner USUAL = new Manner(Lifetime.LONG, Starts.USING, List.of());

    Manner {
        serviceOptions = List.copyOf(serviceOptions);
    }

    Manner withLifetime(Lifetime other) {
        return new Manner(other, starts, serviceOptions);
    }

    Manner withStarts(Starts others) {
        return new Manner(lifetime, others, serviceOptions);
    }

    Manner withServiceOptions(List<String> others) {
        return new Manner(lifetime, starts, others);
    }
}
