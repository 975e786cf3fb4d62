package forestall.dispatch.directory;

import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;

/**
 * A police officer of a station. The name does not print itself, so that no log line can hold it.
 *
 * @param onDuty may be sent now
 * @param synthetic made up, nobody in the world
 */
public record Officer(
        OfficerId id, StationCode station, String nameZh, String nameEn, boolean onDuty, boolean synthetic) {

    /** The Chinese one where there is one. */
    public String name() {
        return nameZh.isEmpty() ? nameEn : nameZh;
    }

    public Officer with(boolean nowOnDuty) {
        return new Officer(id, station, nameZh, nameEn, nowOnDuty, synthetic);
    }

    @Override
    public String toString() {
        return "[officer " + id + " of " + station + "]";
    }
}
