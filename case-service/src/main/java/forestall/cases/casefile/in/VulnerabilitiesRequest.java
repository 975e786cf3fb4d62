package forestall.cases.casefile.in;

import forestall.cases.Fields;
import forestall.cases.casefile.Entry;
import forestall.events.facts.Lists;
import forestall.events.vocabulary.Vulnerability;
import java.util.List;

/** Vulnerabilities that somebody saw. */
record VulnerabilitiesRequest(List<Vulnerability> vulnerabilities) {

    VulnerabilitiesRequest {
        vulnerabilities = Lists.copyOrEmpty(vulnerabilities);
    }

    Entry.VulnerabilitiesSeen seen() {
        if (vulnerabilities.isEmpty()) {
            throw Fields.invalid("/vulnerabilities", "at least one", "none");
        }
        return new Entry.VulnerabilitiesSeen(vulnerabilities);
    }
}
