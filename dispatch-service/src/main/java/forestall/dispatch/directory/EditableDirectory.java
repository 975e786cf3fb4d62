package forestall.dispatch.directory;

import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;

/** The directory for those who change it; each change belongs to the transaction under way. */
public interface EditableDirectory extends Directory {
    /** Waits until nobody else changes the directory, and keeps others waiting until this transaction ends. Readers never wait. */
    void lock();

    /** Waits for an import under way only: officers change their duty side by side. */
    void lockAgainstImports();

    /** All of it, of one moment. */
    Entries entries();

    /** All of it at once, under the lock. Visits of stations that vanish keep their code. */
    void replace(Entries by);

    /** Under the lock. */
    void open(StationCode station, boolean open);

    /** Answers whether that changes anything. */
    boolean onDuty(OfficerId officer, boolean onDuty);
}
