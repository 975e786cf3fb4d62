package forestall.dispatch.console.station;

import forestall.dispatch.directory.Officer;
import forestall.dispatch.visit.Visit;
import forestall.events.ids.OfficerId;
import forestall.events.ids.VisitId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The officers of a station, and which visit each is at. */
public record Crew(List<Member> members) {

    /**
     * One of them.
     *
     * @param at the visit that keeps the officer from any other; absent when free
     */
    public record Member(Officer officer, @Nullable VisitId at) {

        public boolean isAt(Visit visit) {
            return visit.id().equals(at);
        }

        /** Can be sent to that visit, or is on the way already. */
        public boolean canGoTo(Visit visit) {
            return officer.onDuty() && (at == null || isAt(visit));
        }
    }

    /** As people count: officer-2 before officer-10. */
    private static final Comparator<Member> BY_NUMBER = Comparator.<Member>comparingInt(
                    member -> member.officer().id().value().length())
            .thenComparing(member -> member.officer().id().value());

    public Crew {
        members = members.stream().sorted(BY_NUMBER).toList();
    }

    static Crew of(List<Officer> officers, Map<OfficerId, VisitId> engaged) {
        return new Crew(officers.stream()
                .map(officer -> new Member(officer, engaged.get(officer.id())))
                .toList());
    }

    public long onDuty() {
        return members.stream().filter(member -> member.officer().onDuty()).count();
    }

    public long free() {
        return members.stream()
                .filter(member -> member.officer().onDuty() && member.at() == null)
                .count();
    }

    public List<Member> engaged() {
        return members.stream().filter(member -> member.at() != null).toList();
    }

    /** Whom a desk can choose from: at this visit, whatever the directory says by now, then who is free, then who is elsewhere. */
    public List<Member> choiceFor(Visit visit) {
        return members.stream()
                .filter(member -> member.officer().onDuty() || member.isAt(visit))
                .sorted(Comparator.comparingInt(member -> member.isAt(visit) ? 0 : member.at() == null ? 1 : 2))
                .toList();
    }

    public Optional<Officer> find(OfficerId id) {
        return members.stream()
                .map(Member::officer)
                .filter(officer -> officer.id().equals(id))
                .findFirst();
    }
}
