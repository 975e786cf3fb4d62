package forestall.events;

import forestall.events.facts.Dimensions;

/** What a case file came to know. Written by: case. */
public sealed interface CaseEvent extends Event
        permits CaseOpened,
                CaseReopened,
                LossPrevented,
                LossSuffered,
                NumberAttributed,
                CasesLinked,
                RoleAssigned,
                CasesMerged,
                CasesParted,
                CaseAmended,
                CaseClosed {

    Dimensions dimensions();
}
