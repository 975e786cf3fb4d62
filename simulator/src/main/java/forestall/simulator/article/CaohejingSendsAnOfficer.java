package forestall.simulator.article;

/** The station assigns an officer. */
public final class CaohejingSendsAnOfficer implements Step {

    @Override
    public String play(Story story) {
        StationDesk desk = StationDesk.of(story, Places.CAOHEJING);
        desk.assign();
        return desk.officer() + " is on the way";
    }
}
