package forestall.dispatch.intervention;

import forestall.events.facts.CallFacts;
import forestall.events.facts.Caller;
import forestall.events.facts.Victim;
import forestall.events.ids.AlertId;
import java.time.Instant;

/** What the first alert said; it stays as it was. */
public record Opening(AlertId alert, Victim victim, Caller caller, CallFacts call, Instant at) {}
