package forestall.events;

import forestall.events.facts.CallFacts;
import forestall.events.facts.Caller;
import forestall.events.facts.Dimensions;
import forestall.events.facts.Victim;
import forestall.events.ids.AlertId;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;

/**
 * Another alert joined the open intervention; its grade may have risen, never fallen. Wakes: casefile, statistics.
 */
public record AlertAttached(
        VictimId victimId,
        InterventionId interventionId,
        AlertId alertId,
        Grade gradeBefore,
        Grade gradeAfter,
        String rule,
        String policyVersion,
        ScamType scamType,
        Victim victim,
        Caller caller,
        CallFacts call,
        Dimensions dimensions)
        implements InterventionEvent {}
