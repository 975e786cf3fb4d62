package forestall.simulator.paging;

import forestall.simulator.interfaces.Answer;
import forestall.simulator.patience.StepFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A list that comes in pages, each with the cursor of the next. */
public final class Pages {

    private static final int PAGE = 200;

    private Pages() {}

    /**
     * Its rows, from the first page to the last.
     *
     * @param path of the list, with or without a query
     * @param read gets a page by its path
     * @throws StepFailure when a page is refused
     */
    public static List<JsonNode> all(String path, Function<String, Answer> read) {
        List<JsonNode> rows = new ArrayList<>();
        String cursor = "";
        do {
            Answer answer = read.apply(path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE + cursor);
            if (!answer.is(200)) {
                throw new StepFailure("a page of " + path, answer.found());
            }
            answer.body().path("items").forEach(rows::add);
            JsonNode next = answer.body().path("next");
            cursor = next.isString() ? "&cursor=" + next.asString() : "";
        } while (!cursor.isEmpty());
        return rows;
    }
}
