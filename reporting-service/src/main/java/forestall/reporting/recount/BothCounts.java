package forestall.reporting.recount;

import java.util.List;

/** The cells that are published, and those of the count beside. */
public interface BothCounts extends AutoCloseable {

    /** Where they differ now, in the order of topics and cells; those between events that one has counted and the other has not, too. */
    List<Difference> differences();

    /** How many cells one of them or both have. */
    int cells();

    @Override
    void close();
}
