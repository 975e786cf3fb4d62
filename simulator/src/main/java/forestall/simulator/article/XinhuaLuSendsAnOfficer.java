package forestall.simulator.article;

/** The station of the hotel takes the visit on. */
final class XinhuaLuSendsAnOfficer implements Step {

    @Override
    public String title() {
        return "The hotel's station accepts and sends an officer";
    }

    @Override
    public String play(Story story) {

        return "sent: " + story.acceptAndAssign(story.hotelStation, Places.HOTEL);
    }
}
