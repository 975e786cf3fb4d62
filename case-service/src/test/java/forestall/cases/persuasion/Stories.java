package forestall.cases.persuasion;

import forestall.cases.casefile.OpenFile;
import forestall.cases.casefile.Reader;
import forestall.events.facts.Money;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Tactic;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** Closed cases that resemble whatever is asked for. */
public record Stories(List<SimilarStory> all, boolean complete) implements SimilarStories {

    public static SimilarStory dissuaded(Tactic... tactics) {
        return ended(InterventionResult.DISSUADED_BY_VISIT, null, "民警上门后当事人没有转账", tactics);
    }

    public static SimilarStory lost(Tactic... tactics) {
        return ended(InterventionResult.LOSS_SUFFERED, Money.ofYuan(480_000), "当事人口头答应后仍然转账", tactics);
    }

    public static SimilarStory ended(InterventionResult result, Money suffered, String text, Tactic... tactics) {
        return new SimilarStory(
                text,
                ScamType.POLICE_PROCURATORATE_COURT,
                result,
                List.of(tactics),
                AgeBand.FROM_60,
                new DistrictCode("310109"),
                suffered == null ? Money.ofYuan(300_000) : null,
                null,
                suffered,
                YearMonth.of(2026, 10),
                List.of("scamType"));
    }

    @Override
    public Found like(OpenFile.Shown shown, Reader reader, int limit) {
        List<ClosedCase> cases = IntStream.range(0, Math.min(limit, all.size()))
                .mapToObj(i -> new ClosedCase(new VictimId("victim-of-story-" + i), all.get(i)))
                .toList();
        return new Found(cases, complete);
    }
}
