package forestall.dispatch.directory;

/** The directory as a force would import it: importing it again changes nothing. */
public final class ExportDirectory {
    private final EditableDirectory directory;
    private final DirectoryCsv csv;

    public ExportDirectory(EditableDirectory directory, CsvText format) {
        this.directory = directory;
        this.csv = new DirectoryCsv(format);
    }

    public String asCsv() {
        return csv.text(directory.entries());
    }
}
