package forestall.cases.similar.out;

import forestall.cases.similar.Concepts;
import forestall.cases.similar.Script;
import forestall.cases.similar.SimilarCase;
import forestall.cases.similar.Story;
import forestall.chassis.json.EventJson;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;

/** A story as a document of the index. Stored is only what a stranger may see; names, addresses and texts are terms. */
final class StoryDocument {

    static final String ID = "id";
    static final String SIMILAR = "similar";
    static final String TYPE = "type";
    static final String STATION = "station";
    static final String GUARDED = "guarded";
    static final String YES = "y";
    private static final String SHOWN = "shown";

    private StoryDocument() {}

    static Document of(Story story) {
        Document document = new Document();
        document.add(new StringField(ID, story.victimId().value(), Field.Store.YES));
        if (story.closed()) {
            document.add(new StringField(SIMILAR, YES, Field.Store.NO));
            document.add(new StoredField(SHOWN, EventJson.mapper().writeValueAsString(shown(story))));
        }
        document.add(new StringField(TYPE, story.scamType().name(), Field.Store.NO));
        if (story.guarded()) {
            document.add(new StringField(GUARDED, YES, Field.Store.NO));
        }
        for (StationCode station : story.stations()) {
            document.add(new StringField(STATION, station.value(), Field.Store.NO));
        }
        String plain = Script.plain(story.text());
        document.add(new TextField(Analysis.CHINESE, plain, Field.Store.NO));
        document.add(new TextField(Analysis.ENGLISH, plain, Field.Store.NO));
        document.add(new TextField(Analysis.CONCEPTS, String.join(" ", Concepts.in(story.text())), Field.Store.NO));
        story.names().forEach(name -> document.add(new TextField(Analysis.NAMES, Script.plain(name), Field.Store.NO)));
        story.addresses()
                .forEach(place -> document.add(new TextField(Analysis.ADDRESSES, Script.plain(place), Field.Store.NO)));
        return document;
    }

    static SimilarCase similar(Document stored) {
        return EventJson.mapper().readValue(stored.get(SHOWN), SimilarCase.class);
    }

    static VictimId victimId(Document stored) {
        return new VictimId(stored.get(ID));
    }

    static Term id(VictimId victim) {
        return new Term(ID, victim.value());
    }

    private static SimilarCase shown(Story story) {
        return new SimilarCase(
                story.victimId(),
                story.scamType(),
                story.agency(),
                story.channel(),
                story.ageBand(),
                story.district(),
                story.outcome(),
                story.tactics(),
                story.closedIn(),
                story.money(),
                story.shown());
    }
}
