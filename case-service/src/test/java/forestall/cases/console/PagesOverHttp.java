package forestall.cases.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.cases.RunningCaseService;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens pages and sends their forms, with a token in place of a session. */
abstract class PagesOverHttp extends RunningCaseService {

    static final Map<String, String> ENGLISH = Map.of("Accept", "text/html", "Accept-Language", "en");
    static final Map<String, String> CHINESE = Map.of("Accept", "text/html", "Accept-Language", "zh-CN");

    /** @param location to which it leads on; empty for none */
    record Page(int status, String html, String location) {

        private static Page of(HttpResponse<byte[]> answer) {
            return new Page(
                    answer.statusCode(),
                    new String(answer.body(), UTF_8),
                    answer.headers().firstValue("Location").orElse(""));
        }

        /** What stands in a field. */
        String field(String name) {
            Matcher found =
                    Pattern.compile("<input[^>]*name=\"" + name + "\"[^>]*>").matcher(html);
            if (!found.find()) {
                throw new AssertionError("expected a field " + name + ", found " + html);
            }
            return found.group().replaceAll("(?s).*value=\"([^\"]*)\".*", "$1");
        }
    }

    Page open(String path, Map<String, String> headers, String role) {
        return Page.of(getBytes(path, headers, role));
    }

    Page post(String path, Map<String, String> form, String role) {
        return Page.of(postForm(path, form, ENGLISH, role));
    }

    Page postInChinese(String path, Map<String, String> form, String role) {
        return Page.of(postForm(path, form, CHINESE, role));
    }

    /** A form with its key, and some fields filled otherwise than usual. */
    static Map<String, String> form(Map<String, String> usual, String... otherwise) {
        Map<String, String> form = new HashMap<>(usual);
        form.put("key", UUID.randomUUID().toString());
        for (int i = 0; i < otherwise.length; i += 2) {
            form.put(otherwise[i], otherwise[i + 1]);
        }
        return form;
    }
}
