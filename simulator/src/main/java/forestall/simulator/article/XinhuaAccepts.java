package forestall.simulator.article;

/** The station of the hotel takes the visit on. */
public final class XinhuaAccepts implements Step {

    @Override
    public String play(Story story) {
        StationDesk.of(story, Places.XINHUALU).accept();
        return "station " + Places.XINHUALU + " accepted";
    }
}
