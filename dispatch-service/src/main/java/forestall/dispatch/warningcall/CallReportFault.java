package forestall.dispatch.warningcall;

/** A report that cannot be true, and the field that shows it. */
public final class CallReportFault extends RuntimeException {
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
     */
    CallReportFault(String code, String pointer, String expected, String found) {
        super("expected %s, found %s".formatted(expected, found));
        this.code = code;
        this.pointer = pointer;
        this.expected = expected;
        this.found = found;
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
