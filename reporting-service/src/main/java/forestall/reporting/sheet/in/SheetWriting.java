package forestall.reporting.sheet.in;

import forestall.reporting.sheet.Sheet;
import forestall.reporting.sheet.SheetFormat;
import forestall.reporting.sheet.Tabular;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes what can be had as a table, as a file to keep. */
public final class SheetWriting extends AbstractHttpMessageConverter<Tabular> {

    private final SheetFormat format;

    public SheetWriting(SheetFormat format) {
        super(MediaType.parseMediaType(format.mediaType()));
        this.format = format;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Tabular.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Tabular readInternal(Class<? extends Tabular> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("expected nothing to be read from a table", input);
    }

    @Override
    protected void writeInternal(Tabular answer, HttpOutputMessage output) throws IOException {
        Sheet sheet = answer.sheet();
        MediaType type = MediaType.parseMediaType(format.mediaType());
        output.getHeaders()
                .setContentType(type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type);
        output.getHeaders()
                .setContentDisposition(ContentDisposition.attachment()
                        .filename("forestall-" + sheet.name() + "." + format.ending())
                        .build());
        format.write(sheet, output.getBody());
    }
}
