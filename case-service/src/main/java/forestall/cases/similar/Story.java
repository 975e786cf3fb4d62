package forestall.cases.similar;

import forestall.events.ids.DistrictCode;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Channel;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Tactic;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file tells, for the index. Does not print its words.
 *
 * @param closed whether it is shown as a similar case: closed, and no false alarm
 * @param agency whom the scammer pretended to be, as the feed said
 * @param outcome of the newest closed intervention
 * @param closedIn when that closed, in Asia/Shanghai
 * @param text the words of its lines, as they were written
 * @param shown of the text, what a stranger may see; empty unless it is shown as a similar case
 * @param stations that may read the file
 * @param guarded whether it shows a courier or suspect: only those who investigate find it by words and places
 */
public record Story(
        VictimId victimId,
        boolean closed,
        ScamType scamType,
        @Nullable String agency,
        @Nullable Channel channel,
        AgeBand ageBand,
        @Nullable DistrictCode district,
        @Nullable InterventionResult outcome,
        List<Tactic> tactics,
        @Nullable YearMonth closedIn,
        RoundMoney money,
        String text,
        String shown,
        List<String> names,
        List<String> addresses,
        List<StationCode> stations,
        boolean guarded) {

    public Story {
        tactics = List.copyOf(tactics);
        names = List.copyOf(names);
        addresses = List.copyOf(addresses);
        stations = List.copyOf(stations);
    }

    @Override
    public String toString() {
        return "[story of " + victimId + "]";
    }
}
