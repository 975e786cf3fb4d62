package forestall.dispatch.directory.in;

import forestall.chassis.usecase.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text that came as bytes: UTF-8 with or without its mark, nothing else, so that no name is garbled silently. */
final class Utf8 {
    private static final String MARK = "\uFEFF";

    private Utf8() {}

    static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Refusal.invalid("not-utf-8", "expected a CSV in UTF-8, found bytes that are not");
        }
    }
}
