package forestall.cases.persuasion.out;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.cases.persuasion.KitPages;
import forestall.cases.persuasion.Language;
import forestall.cases.persuasion.Part;
import forestall.cases.persuasion.PersuasionKit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Fills the template, and prints it. */
public final class RenderedPages implements KitPages {

    private final KitTemplate template = new KitTemplate();
    private final KitPrinter printer = new KitPrinter();
    private final String screen = resource("screen.css");
    private final String screenDigest = digest(screen);
    private final String paper = resource("paper.css");

    @Override
    public Page html(PersuasionKit kit, Language language, Part part) {
        return new Page(template.fill(kit, language, part, screen, false), screenDigest);
    }

    @Override
    public byte[] pdf(PersuasionKit kit, Language language, Part part) {
        return printer.print(template.fill(kit, language, part, paper, true));
    }

    private static String resource(String name) {
        try (InputStream text = RenderedPages.class.getResourceAsStream("/forestall/cases/persuasion/" + name)) {
            if (text == null) {
                throw new IllegalStateException("expected a file " + name + ", found none");
            }
            return new String(text.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static String digest(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
