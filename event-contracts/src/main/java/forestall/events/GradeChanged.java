package forestall.events;

import forestall.events.facts.Dimensions;
import forestall.events.facts.FreeText;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.Grade;

/**
 * A person changed the grade. By itself it only ever rises, with an alert. Wakes: casefile.
 *
 * @param reason the words of who changed it
 */
public record GradeChanged(
        VictimId victimId,
        InterventionId interventionId,
        Grade gradeBefore,
        Grade gradeAfter,
        FreeText reason,
        Dimensions dimensions)
        implements InterventionEvent {}
