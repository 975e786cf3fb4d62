package forestall.chassis.usecase.reading;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The lines of an NDJSON body that hold something, each with its number from 1. */
public record Lines(List<Line> all) {

    /** One of them. */
    public record Line(int number, ByteBuffer content) {}

    public static Lines of(byte[] body) {
        List<Line> lines = new ArrayList<>();
        int number = 1;
        int start = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '\n') {
                if (!isBlank(body, start, i)) {
                    lines.add(new Line(number, ByteBuffer.wrap(body, start, i - start)));
                }
                start = i + 1;
                number++;
            }
        }
        return new Lines(List.copyOf(lines));
    }

    public int count() {
        return all.size();
    }

    private static boolean isBlank(byte[] body, int from, int to) {
        for (int i = from; i < to; i++) {
            if (body[i] != ' ' && body[i] != '\t' && body[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
