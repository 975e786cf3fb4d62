package forestall.cases.casefile;

/** What somebody is to the person of the file. */
public enum Relation {
    SPOUSE,
    CHILD,
    PARENT,
    SIBLING,
    OTHER_RELATIVE,
    FRIEND,
    NEIGHBOUR,
    COLLEAGUE
}
