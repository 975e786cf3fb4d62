package forestall.chassis.usecase.reading;

import java.util.List;

/** Where in what was posted the reader stands, and the faults found so far. */
public record Place(String pointer, List<Fault> faults) {

    public Place at(String name) {
        return new Place(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), faults);
    }

    public Place at(int index) {
        return new Place(pointer + "/" + index, faults);
    }

    public void fault(String expected, String found) {
        faults.add(new Fault(pointer, expected, found));
    }
}
