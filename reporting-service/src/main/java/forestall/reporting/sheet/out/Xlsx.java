package forestall.reporting.sheet.out;

import forestall.reporting.sheet.Formats;
import forestall.reporting.sheet.Sheet;
import forestall.reporting.sheet.SheetFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of one sheet with its header frozen. Texts are texts, never formulas. Excel keeps 15 digits of a number: one with more is
 * written as text, so that no fen is lost without a word.
 */
public final class Xlsx implements SheetFormat {

    private static final int DIGITS = 15;
    private static final String DAY = "yyyy-mm-dd";

    @Override
    public String mediaType() {
        return Formats.XLSX;
    }

    @Override
    public String ending() {
        return "xlsx";
    }

    @Override
    public void write(Sheet sheet, OutputStream to) throws IOException {
        try (Workbook workbook = new Workbook(to, "Forestall", null)) {
            Worksheet page = workbook.newWorksheet(sheet.name());
            page.freezePane(0, 1);
            for (int column = 0; column < sheet.header().size(); column++) {
                page.value(0, column, sheet.header().get(column));
                page.style(0, column).bold().set();
            }
            for (int row = 0; row < sheet.rows().size(); row++) {
                write(sheet.rows().get(row), row + 1, page);
            }
        }
    }

    private static void write(List<@Nullable Object> cells, int row, Worksheet page) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {
                    // An empty cell is none.
                }
                case LocalDate day -> {
                    page.value(row, column, day);
                    page.style(row, column).format(DAY).set();
                }
                case Number number when fits(number) -> page.value(row, column, number);
                case Object text -> page.value(row, column, text.toString());
            }
        }
    }

    private static boolean fits(Number number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().precision() <= DIGITS;
    }
}
