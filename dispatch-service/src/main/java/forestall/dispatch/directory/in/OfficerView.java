package forestall.dispatch.directory.in;

import forestall.dispatch.directory.Officer;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;

/** An officer; the name is the Chinese one where there is one. */
record OfficerView(
        OfficerId officerId,
        StationCode stationCode,
        String name,
        String nameZh,
        String nameEn,
        boolean onDuty,
        boolean synthetic) {

    static OfficerView of(Officer officer) {
        return new OfficerView(
                officer.id(),
                officer.station(),
                officer.name(),
                officer.nameZh(),
                officer.nameEn(),
                officer.onDuty(),
                officer.synthetic());
    }
}
