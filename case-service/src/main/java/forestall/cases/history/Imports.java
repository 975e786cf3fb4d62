package forestall.cases.history;

import forestall.events.ids.VictimId;

/** Which recorded cases came in. */
public interface Imports {

    /** The name of a person of whom no telephone number is recorded: each such case is a person of its own. */
    VictimId nameOf(CaseSource source);

    /**
     * Claims a case, before its file has it. The first claim stands for good, and whoever comes later goes by it: so the same case stands in
     * one file, whatever becomes known meanwhile of whose a number is.
     */
    Claim claim(CaseSource source, Claim mine);
}
