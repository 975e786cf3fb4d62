package forestall.reporting.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param name for the file and the sheet, such as {@code daily}
 * @param header names of the columns
 * @param rows cells in the order of the header: texts, whole and decimal numbers, days; null for an empty cell
 */
public record Sheet(String name, List<String> header, List<List<@Nullable Object>> rows) {}
