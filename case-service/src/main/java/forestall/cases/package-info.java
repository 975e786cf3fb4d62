/**
 * Case files: one document for each potential victim, kept by what the interventions tell and read by the people who need it.
 * Features are casefile (the file), money (what was kept or lost), identity (who is who), merge (two files of one person), network (files
 * that have something in common), follow (files to be looked at again), similar (cases that resemble one another, and the search), history
 * (cases from before the system), persuasion (what an officer takes to the door) and audit (who looked at or changed what).
 * Beside the wiring, this package has what the routes of all features share: readers, pages, cursors and fields.
 */
@NullMarked
package forestall.cases;

import org.jspecify.annotations.NullMarked;
