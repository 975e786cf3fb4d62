package forestall.dispatch.policy;

/**
 * Where in a file something is written.
 *
 * @param line from 1, as an editor counts
 * @param column from 1
 * @param path the keys that lead there, such as {@code grading[4].when.signals-any[0]}; empty for the file as a whole
 */
public record Place(String file, int line, int column, String path) {

    public Place key(String key, int atLine, int atColumn) {
        return new Place(file, atLine, atColumn, path.isEmpty() ? key : path + "." + key);
    }

    public Place item(int index, int atLine, int atColumn) {
        return new Place(file, atLine, atColumn, path + "[" + index + "]");
    }

    @Override
    public String toString() {
        String where = "%s line %d column %d".formatted(file, line, column);
        return path.isEmpty() ? where : where + ", " + path;
    }
}
