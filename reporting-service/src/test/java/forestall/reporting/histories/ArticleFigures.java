package forestall.reporting.histories;

import static java.util.stream.Collectors.toMap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * What the article says about the squad. Source: article-figures.csv.
 *
 * @param fewestCalls a day; likewise mostCalls
 * @param preventedByVisitsFen in November 2017
 * @param savedFromAccountsFen from January to November 2017
 * @param savedDollars the same, in round US dollars
 */
public record ArticleFigures(
        long fewestCalls, long mostCalls, long preventedByVisitsFen, long savedFromAccountsFen, long savedDollars) {

    public static final ArticleFigures STATED = read();

    private static ArticleFigures read() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ArticleFigures.class.getResourceAsStream("article-figures.csv")),
                StandardCharsets.UTF_8))) {
            Map<String, String> values = file.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .collect(toMap(line -> line[0], line -> line[1]));
            String[] calls =
                    value(values, "warning calls made by the squad per day").split("-", -1);
            return new ArticleFigures(
                    Long.parseLong(calls[0]),
                    Long.parseLong(calls[1]),
                    100 * Long.parseLong(value(values, "loss prevented by in-person visits")),
                    100 * Long.parseLong(value(values, "money saved from victims' bank accounts")),
                    Long.parseLong(value(values, "the same in US dollars")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(Map<String, String> values, String figure) {
        return Objects.requireNonNull(values.get(figure), figure);
    }
}
