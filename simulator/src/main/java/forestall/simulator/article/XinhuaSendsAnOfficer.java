package forestall.simulator.article;

/** The station assigns an officer. */
public final class XinhuaSendsAnOfficer implements Step {

    @Override
    public String play(Story story) {
        StationDesk desk = StationDesk.of(story, Places.XINHUALU);
        desk.assign();
        return desk.officer() + " is on the way";
    }
}
