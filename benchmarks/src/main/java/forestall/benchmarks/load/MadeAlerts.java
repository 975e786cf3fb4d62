package forestall.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Alerts as a feed posts them, each about another person. A long call to somebody of 55: RED by the shipped policy. Only the numbers in
 * them differ, and are written over those of a template, so that making them costs next to nothing.
 */
public final class MadeAlerts {

    private static final String ID = "bench-000000000000";
    private static final String PHONE = "13800000000";
    private static final int ID_DIGITS = 12;
    private static final int PHONE_DIGITS = 8;

    private final byte[] template;
    private final int idEnd;
    private final int phoneEnd;
    private final LongSupplier numbers;

    /** Detected now. Numbers are those of the supplier; what has the same number is the same alert. */
    public MadeAlerts(LongSupplier numbers) {
        this.numbers = numbers;
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        String alert = """
                {"feedAlertId":"%s","detectedAt":"%s","victim":{"phone":"%s","name":"陈先生","age":55,\
                "address":{"text":"上海市徐汇区漕河泾街道1号","divisionCode":"310104017"}},\
                "caller":{"phone":"+85200000000","accounts":["6222000000000000001"]},"channel":"PHONE_CALL",\
                "suspectedScamType":"POLICE_PROCURATORATE_COURT","impersonates":"police officers and a prosecutor",\
                "callStartedAt":"%s","callSeconds":4800,"confidence":0.93,"signals":["LONG_CALL"],\
                "summary":"A caller who claims to be the police says that an account must be cleared"}""".formatted(ID, now, PHONE, now);
        this.template = alert.getBytes(UTF_8);
        this.idEnd = end(alert, ID);
        this.phoneEnd = end(alert, PHONE);
    }

    /** Numbers that one run of the program uses once. */
    public static LongSupplier numbers() {
        AtomicLong next = new AtomicLong();
        return next::getAndIncrement;
    }

    public byte[] one() {
        byte[] alert = template.clone();
        number(alert, 0, numbers.getAsLong());
        return alert;
    }

    /** So many, a line each. */
    public byte[] lines(int count) {
        byte[] lines = new byte[count * (template.length + 1)];
        for (int line = 0; line < count; line++) {
            int start = line * (template.length + 1);
            System.arraycopy(template, 0, lines, start, template.length);
            number(lines, start, numbers.getAsLong());
            lines[start + template.length] = '\n';
        }
        return lines;
    }

    private void number(byte[] alert, int start, long number) {
        digits(alert, start + idEnd, ID_DIGITS, number);
        digits(alert, start + phoneEnd, PHONE_DIGITS, number);
    }

    private static void digits(byte[] text, int end, int count, long number) {
        long left = number;
        for (int digit = 1; digit <= count; digit++) {
            text[end - digit] = (byte) ('0' + left % 10);
            left /= 10;
        }
    }

    private static int end(String alert, String of) {
        int start = alert.indexOf(of);
        return alert.substring(0, start).getBytes(UTF_8).length + of.length();
    }
}
