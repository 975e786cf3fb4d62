package forestall.dispatch.console.station;

import forestall.dispatch.directory.Station;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.visit.VisitQueue.Place;
import forestall.events.ids.StationCode;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.Grade;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A station's visits and officers as they were at one moment.
 *
 * @param lines open visits, in the queue's order, with those that the station handed on
 * @param searches visits that found nobody and that none has followed
 * @param more visits wait behind those that are shown
 */
public record StationBoard(
        Station station, Instant asOf, List<Line> lines, List<Line> searches, boolean more, Crew crew) {

    /** One visit. */
    public record Line(Visit visit, Intervention about, Todo todo) {

        static Line of(Place place, StationCode at) {
            return new Line(
                    place.visit(), place.intervention(), Todo.of(place.visit(), place.intervention(), true, at));
        }

        /** What nobody may overlook. */
        public boolean isAlarming() {
            return todo.is(Todo.Step.ACCEPT) && about.grade() == Grade.RED;
        }

        public boolean isElsewhere() {
            return todo.is(Todo.Step.LOOK_ON);
        }
    }

    public StationBoard {
        lines = List.copyOf(lines);
        searches = List.copyOf(searches);
    }

    static StationBoard of(
            Station station, List<Place> open, List<Place> searches, int longest, Crew crew, Instant now) {
        return new StationBoard(
                station,
                now,
                lines(open, longest, station),
                lines(searches, longest, station),
                open.size() > longest,
                crew);
    }

    private static List<Line> lines(List<Place> places, int longest, Station station) {
        return places.stream()
                .limit(longest)
                .map(place -> Line.of(place, station.code()))
                .toList();
    }

    public List<Line> alarming() {
        return lines.stream().filter(Line::isAlarming).toList();
    }

    /** Visits that this station has to do something about. */
    public long own() {
        return lines.stream().filter(line -> !line.isElsewhere()).count() + searches.size();
    }

    /** Where somebody begins: what was not accepted yet, else the first that is still this station's. */
    public Optional<Line> next() {
        return Stream.concat(
                        lines.stream().filter(line -> line.todo().is(Todo.Step.ACCEPT)),
                        lines.stream().filter(line -> !line.isElsewhere()))
                .findFirst();
    }

    /** The visit that keeps an officer, when it is one of these. */
    public Optional<Line> find(VisitId id) {
        return lines.stream().filter(line -> line.visit().id().equals(id)).findFirst();
    }
}
