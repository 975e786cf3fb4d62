package forestall.cases.console.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.cases.Readers;
import forestall.cases.casefile.Reader;
import forestall.cases.console.Disclosure;
import forestall.cases.money.Clerk;
import forestall.chassis.pages.Submissions;
import forestall.chassis.problem.Problems;
import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** Who browses, in which language, and the page that is being made for them. */
record Browsing(SignedIn caller, Locale locale, Model model, HttpServletRequest request, HttpServletResponse response) {

    Reader reader() {
        return Readers.of(caller, null);
    }

    Clerk clerk() {
        return new Clerk(caller.name(), Readers.why(caller, null));
    }

    /** What is shown before anybody asks for more. */
    Disclosure disclosure() {
        return Disclosure.usual(caller.roles());
    }

    boolean investigates() {
        return caller.is("investigator") || caller.is("supervisor");
    }

    boolean inChinese() {
        return locale.getLanguage().equals("zh");
    }

    /** The same address in the other language. */
    String otherLanguage(String path) {
        return path + (inChinese() ? "?lang=en" : "?lang=zh");
    }

    void show(String name, @Nullable Object value) {
        model.addAttribute(name, value);
    }

    /** With the status that programs are answered with. */
    void refused(Refusal refused) {
        response.setStatus(Problems.answerTo(refused).problem().status());
        show("refused", refused);
    }

    /**
     * Does what a form asks for, once, however often it is sent, and leads on. A page gives each of its forms a key; sent with other words,
     * it is another one.
     *
     * @param done what was done, in the words of the pages
     * @param draft under which the form keeps what is typed; nobody needs it from then on
     */
    String once(Runnable act, String page, String done, Object draft) {
        String to = "%s?done=%s&of=%s".formatted(page, done, draft);
        return "redirect:"
                + Submissions.once(request, sent().toString(), () -> {
                            act.run();
                            return Optional.of(to);
                        })
                        .orElseThrow();
    }

    /** One form as it was sent. Nothing of what was typed can be read from it. */
    private UUID sent() {
        StringBuilder all = new StringBuilder(request.getRequestURI());
        new TreeMap<>(request.getParameterMap())
                .forEach((field, values) ->
                        all.append('\n').append(field).append('=').append(String.join("\n", values)));
        return UUID.nameUUIDFromBytes(all.toString().getBytes(UTF_8));
    }
}
