package forestall.simulator.article;

/** The station of his home takes the visit on. */
public final class CaohejingAccepts implements Step {

    @Override
    public String play(Story story) {
        StationDesk.of(story, Places.CAOHEJING).accept();
        return "station " + Places.CAOHEJING + " accepted";
    }
}
