package forestall.simulator.article;

import forestall.simulator.city.NotYet;

/** The statistic of the current month in Asia/Shanghai. */
final class TheFiguresShowIt implements Step {

    @Override
    public String title() {
        return "This month's headline has grown by 300,000.00 yuan";
    }

    @Override
    public String play(Story story) {

        long grown = story.preventedThisMonthFen() - story.preventedBeforeFen();
        if (grown < ChenIsTalkedOutOfIt.PREVENTED_FEN) {
            throw new NotYet("the headline has grown by " + grown + " fen so far");
        }
        Story.require("the growth in fen", ChenIsTalkedOutOfIt.PREVENTED_FEN, grown);
        return story.analyst
                .get(story.services.reporting(), "/v1/statistics/headline")
                .path("text")
                .path("en")
                .asString();
    }
}
