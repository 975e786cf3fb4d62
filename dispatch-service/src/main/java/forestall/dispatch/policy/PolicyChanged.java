package forestall.dispatch.policy;

/** A policy under a version that meant something else before. */
public final class PolicyChanged extends PolicyRefused {
    PolicyChanged(PolicyVersion known, Policy changed) {
        super(
                "expected a new version for a changed policy, found version %s with other content in the database, in force first at %s;"
                                .formatted(changed.version(), known.firstUsedAt())
                        + " changed: "
                        + String.join("; ", PolicyLines.changes(known.policy(), changed)));
    }

    @Override
    public String advice() {
        return "Give the changed file a version of its own, or undo the changes. Decisions name the version, so it must go on meaning what it meant.";
    }
}
