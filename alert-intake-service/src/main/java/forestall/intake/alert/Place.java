package forestall.intake.alert;

import java.util.List;

/** Where in a posted alert the reader stands, and the faults found so far. */
record Place(String pointer, List<Fault> faults) {

    Place at(String name) {
        return new Place(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), faults);
    }

    Place at(int index) {
        return new Place(pointer + "/" + index, faults);
    }

    void fault(String expected, String found) {
        faults.add(new Fault(pointer, expected, found));
    }
}
