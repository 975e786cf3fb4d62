package forestall.dispatch.directory.in;

import forestall.dispatch.directory.DirectoryFaults;
import forestall.dispatch.directory.DirectoryFaults.Fault;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text that came as bytes: UTF-8 with or without its mark, nothing else, so that no name is garbled silently. */
final class Utf8 {
    private static final String MARK = "\uFEFF";

    private Utf8() {}

    /**
     * The text.
     *
     * @throws DirectoryFaults naming the line with the first byte that is not UTF-8
     */
    static String text(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            throw new DirectoryFaults(
                    List.of(new Fault(line, "", "text in UTF-8", "the byte 0x%02X".formatted(bytes[in.position()]))));
        }
        return text.startsWith(MARK) ? text.substring(1) : text;
    }
}
