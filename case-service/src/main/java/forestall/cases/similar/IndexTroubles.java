package forestall.cases.similar;

import forestall.events.ids.VictimId;

/** Who is told of files that could not be read into the index. */
@FunctionalInterface
public interface IndexTroubles {

    /** This file is to be read again. */
    void failed(VictimId file, Throwable why);
}
