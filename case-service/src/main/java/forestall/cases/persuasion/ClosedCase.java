package forestall.cases.persuasion;

import forestall.events.ids.VictimId;

/**
 * A story and whose it is.
 *
 * @param file for the audit trail; not everybody who reads the story may know it
 */
public record ClosedCase(VictimId file, SimilarStory story) {}
