package forestall.reporting.sheet;

import java.io.IOException;
import java.io.OutputStream;

/** How a table is written. */
public interface SheetFormat {

    /** Without parameters, such as {@code text/csv}. */
    String mediaType();

    /** Of a file's name, without the dot. */
    String ending();

    void write(Sheet sheet, OutputStream to) throws IOException;
}
