package forestall.dispatch.directory;

import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;

/** A police officer of a station. The name does not print itself, so that no log line can hold it. */
public record Officer(OfficerId id, StationCode station, String name) {
    @Override
    public String toString() {
        return "[officer " + id + " of " + station + "]";
    }
}
