package forestall.cases.persuasion;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.reverseOrder;

import forestall.cases.casefile.Person;
import forestall.cases.casefile.Relation;
import forestall.cases.casefile.Relative;
import forestall.events.vocabulary.AgeBand;
import java.util.List;

/**
 * Whom to call first: who can be called before who cannot, then by whom a person of that age listens to, then who was told of last.
 * Children of the old come before the spouse, who is often deceived along with them; parents of the young come first.
 */
final class RelativePolicy {

    private static final List<Relation> OF_THE_YOUNG = List.of(
            Relation.PARENT,
            Relation.SPOUSE,
            Relation.SIBLING,
            Relation.OTHER_RELATIVE,
            Relation.FRIEND,
            Relation.COLLEAGUE,
            Relation.CHILD,
            Relation.NEIGHBOUR);

    private static final List<Relation> OF_THE_OLD = List.of(
            Relation.CHILD,
            Relation.SPOUSE,
            Relation.SIBLING,
            Relation.OTHER_RELATIVE,
            Relation.NEIGHBOUR,
            Relation.FRIEND,
            Relation.PARENT,
            Relation.COLLEAGUE);

    private static final List<Relation> OF_OTHERS = List.of(
            Relation.SPOUSE,
            Relation.CHILD,
            Relation.PARENT,
            Relation.SIBLING,
            Relation.OTHER_RELATIVE,
            Relation.FRIEND,
            Relation.COLLEAGUE,
            Relation.NEIGHBOUR);

    private RelativePolicy() {}

    static List<Relative> toCall(Person person) {
        List<Relation> order = order(AgeBand.of(person.age()));
        return person.relatives().stream()
                .sorted(comparing((Relative relative) -> relative.phone() == null)
                        .thenComparing(comparingInt(relative -> order.indexOf(relative.relation())))
                        .thenComparing(Relative::since, reverseOrder()))
                .toList();
    }

    private static List<Relation> order(AgeBand age) {
        return switch (age) {
            case UNDER_18, FROM_18_TO_29 -> OF_THE_YOUNG;
            case FROM_60 -> OF_THE_OLD;
            case FROM_30_TO_44, FROM_45_TO_59, UNKNOWN -> OF_OTHERS;
        };
    }
}
