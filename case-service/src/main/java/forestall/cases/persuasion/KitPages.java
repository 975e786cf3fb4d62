package forestall.cases.persuasion;

/** The kit as something to read or to print. */
public interface KitPages {

    /** A page that needs nothing but itself. */
    Page html(PersuasionKit kit, Language language, Part part);

    /** The same on A4, as PDF. */
    byte[] pdf(PersuasionKit kit, Language language, Part part);

    /**
     * A page.
     *
     * @param html the whole document
     * @param style the SHA-256 of its one style sheet, in Base64: what a content security policy has to allow
     */
    record Page(String html, String style) {}
}
