package forestall.chassis.usecase.reading;

/**
 * One thing that is wrong with what was posted. Never holds what may be personal: a found text is described, not repeated.
 *
 * @param pointer JSON pointer to the field, "" for the whole
 */
public record Fault(String pointer, String expected, String found) {

    /** One sentence for the reader. */
    public String detail() {
        return "expected " + expected + ", found " + found;
    }
}
