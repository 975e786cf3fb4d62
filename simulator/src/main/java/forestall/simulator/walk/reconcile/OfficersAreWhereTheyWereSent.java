package forestall.simulator.walk.reconcile;

import forestall.simulator.walk.ledger.Deed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Open visits have the officers that were sent last, and no officer is at two of them. */
final class OfficersAreWhereTheyWereSent implements Check {

    @Override
    public String name() {
        return "officers are at the visit that they were sent to last, and at no other";
    }

    @Override
    public List<Difference> of(Walked walked) {
        Map<String, Set<String>> sent = new HashMap<>();
        walked.entries().stream()
                .filter(entry -> entry.deed() == Deed.ASSIGN)
                .forEach(entry -> sent.put(
                        entry.thing(), Set.copyOf(Arrays.asList(entry.detail().split(" ")))));
        Map<String, String> engaged = new HashMap<>();
        List<Difference> differences = new ArrayList<>();
        walked.views().interventions().values().stream()
                .flatMap(whole -> whole.path("visits").valueStream())
                .filter(visit -> visit.path("state").asString("").equals("ASSIGNED"))
                .forEach(visit -> {
                    String id = visit.path("visitId").asString("");
                    Set<String> there = new HashSet<>();
                    visit.path("officerIds").forEach(officer -> there.add(officer.asString("")));
                    if (!there.equals(sent.getOrDefault(id, Set.of()))) {
                        differences.add(difference("visit " + id, sent.getOrDefault(id, Set.of()), there));
                    }
                    there.forEach(officer -> {
                        String other = engaged.put(officer, id);
                        if (other != null) {
                            differences.add(difference("officer " + officer, "one visit, " + other, id));
                        }
                    });
                });
        return differences;
    }
}
