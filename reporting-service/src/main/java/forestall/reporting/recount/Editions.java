package forestall.reporting.recount;

import forestall.reporting.streams.Edition;
import java.util.List;

/** What there is of editions at the broker. */
public interface Editions {

    Edition inForce();

    /** Editions that left topics or offsets behind, besides this one. */
    List<Edition> besides(Edition inForce);

    /** Instances that count this edition now. */
    int instances(Edition edition);

    /** Makes the topics that an edition writes to until it takes over. */
    void prepare(Edition edition);

    /** Takes away the topics that an edition wrote to before it took over. */
    void removeBeside(Edition inForce);

    /** Takes away all topics and offsets of an edition that nobody counts any more. */
    void remove(Edition edition);
}
