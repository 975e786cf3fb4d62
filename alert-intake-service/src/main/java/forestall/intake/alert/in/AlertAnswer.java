package forestall.intake.alert.in;

import forestall.events.ids.AlertId;
import forestall.events.ids.VictimId;

/** The alert is kept under this name; a retry gets the same. */
record AlertAnswer(AlertId alertId, VictimId victimId) {}
