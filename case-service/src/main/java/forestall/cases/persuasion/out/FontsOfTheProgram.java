package forestall.cases.persuasion.out;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Has PDFBox use what the program brings along. By itself it would look through all fonts of the machine for the first PDF, and leave a
 * file with what it found in the home directory.
 */
final class FontsOfTheProgram implements FontMapper {

    /** Latin; PDFBox brings it along. */
    static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** Chinese; it has no Latin letters. */
    static final String HAN = "/forestall/cases/persuasion/DroidSansFallback.ttf";

    private final TrueTypeFont latin = parsed();

    static InputStream open(String font) {
        Class<?> beside = font.equals(LATIN) ? PDFont.class : FontsOfTheProgram.class;
        InputStream found = beside.getResourceAsStream(font);
        if (found == null) {
            throw new IllegalStateException("expected a font " + font + ", found none");
        }
        return found;
    }

    private static TrueTypeFont parsed() {
        try (InputStream font = open(LATIN)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(font));
        } catch (IOException e) {
            throw new UncheckedIOException(LATIN, e);
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String baseFont, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(latin, false);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String baseFont, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(latin, false);
    }

    /** None: all Chinese letters of a kit are embedded. */
    @Override
    public @Nullable CIDFontMapping getCIDFont(
            String baseFont, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
        return null;
    }
}
