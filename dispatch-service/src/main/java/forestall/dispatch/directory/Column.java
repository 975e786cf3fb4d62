package forestall.dispatch.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of a directory's CSV, in their order. */
enum Column {
    KIND,
    CODE,
    NAME_ZH,
    NAME_EN,
    BELONGS_TO,
    STATE,
    DEFAULT,
    FALLBACK,
    SYNTHETIC;

    static final List<String> HEADER =
            Arrays.stream(values()).map(Column::header).toList();

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }
}
