package forestall.intake.alert;

/**
 * One thing that is wrong with a posted alert. Never holds what may be personal: a found text is described, not repeated.
 *
 * @param pointer JSON pointer to the field, "" for the whole alert
 */
public record Fault(String pointer, String expected, String found) {

    /** One sentence for the reader. */
    public String detail() {
        return "expected " + expected + ", found " + found;
    }
}
