package forestall.reporting.sheet;

/** Media types of the tables. */
public final class Formats {

    public static final String CSV = "text/csv";

    /** Of an Office Open XML workbook. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Formats() {}
}
