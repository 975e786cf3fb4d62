package forestall.cases.money;

/** An entry that cannot be true, and the field that shows it. */
public final class LossFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String pointer;
    private final String expected;
    private final String found;

    /**
     * Of one field.
     *
     * @param code stable, in kebab case
     * @param pointer JSON pointer of the field
     * @param found never the text itself where that may be personal
     */
    public LossFault(String code, String pointer, String expected, String found) {
        super("expected %s, found %s".formatted(expected, found));
        this.code = code;
        this.pointer = pointer;
        this.expected = expected;
        this.found = found;
    }

    static void require(boolean holds, String code, String pointer, String expected, Object found) {
        if (!holds) {
            throw new LossFault(code, pointer, expected, found.toString());
        }
    }

    public String code() {
        return code;
    }

    public String pointer() {
        return pointer;
    }

    public String expected() {
        return expected;
    }

    public String found() {
        return found;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
