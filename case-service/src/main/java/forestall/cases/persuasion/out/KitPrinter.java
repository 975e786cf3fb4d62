package forestall.cases.persuasion.out;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Makes a PDF of a document. Fetches nothing that the document names. */
final class KitPrinter {

    /** Each holds the whole of both fonts for as long as it lasts. */
    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors());

    /** The library tells at length what it does, page by page. */
    KitPrinter() {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        FontMappers.set(new FontsOfTheProgram());
    }

    /** Waits while as many are being printed as there are processors. */
    byte[] print(String document) {
        atOnce.acquireUninterruptibly();
        try {
            return printed(document);
        } finally {
            atOnce.release();
        }
    }

    private static byte[] printed(String document) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(font(FontsOfTheProgram.LATIN), "Latin", 400, BaseRendererBuilder.FontStyle.NORMAL, true);
        builder.useFont(font(FontsOfTheProgram.HAN), "Han", 400, BaseRendererBuilder.FontStyle.NORMAL, true);
        builder.useUriResolver((base, uri) -> null);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Forestall");
        builder.withHtmlContent(document, null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static FSSupplier<InputStream> font(String name) {
        return () -> FontsOfTheProgram.open(name);
    }
}
