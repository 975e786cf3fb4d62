package forestall.cases.money;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Freezes in the order of their ends. {@code next} is the cursor of the next page, absent on the last. */
public record FreezePage(List<EndingFreeze> items, @Nullable String next) {

    public FreezePage {
        items = List.copyOf(items);
    }
}
