package forestall.cases.merge.in;

import forestall.cases.merge.DoubleEntries;
import forestall.cases.merge.Merge;
import forestall.cases.merge.MergeFiles;
import forestall.events.facts.FreeText;
import forestall.events.ids.VictimId;
import java.time.Instant;
import java.util.List;

/**
 * A merge as it stands.
 *
 * @param lossesToCompare losses of both files that may be one transfer
 */
record MergeAnswer(
        VictimId from,
        VictimId into,
        Instant at,
        String by,
        FreeText reason,
        List<DoubleEntries.Pair> lossesToCompare) {

    static MergeAnswer of(MergeFiles.Merged merged) {
        Merge merge = merged.merge();
        return new MergeAnswer(
                merge.from(), merge.into(), merge.at(), merge.by(), merge.reason(), merged.lossesToCompare());
    }
}
