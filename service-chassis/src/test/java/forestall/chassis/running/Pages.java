package forestall.chassis.running;

import forestall.chassis.live.Listeners;
import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.Refusal;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One page, with nothing on it but who reads it and the way out; others on which everything can go wrong; and what is told to a page. */
@Controller
class Pages {

    private final Listeners listeners;

    Pages(Listeners listeners) {
        this.listeners = listeners;
    }

    @GetMapping("/page")
    String page(SignedIn reader, Model model) {
        model.addAttribute("signedIn", reader.name());
        return "running/page";
    }

    @GetMapping("/numbered/{number}")
    String numbered(@PathVariable int number) {
        switch (number) {
            case 404 -> throw Refusal.notFound("no-such-thing", "There is no thing of lin");
            case 409 -> throw Refusal.conflict("thing-taken", "Somebody else has it");
            case 503 -> throw new DataAccessResourceFailureException("no connection of the inside");
            default -> throw new IllegalStateException("a fault of the inside");
        }
    }

    @GetMapping(path = "/page/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter changes(SignedIn reader) {
        return listeners.open(reader.validFor(), listener -> {
            while (listener.left().isPositive()) {
                listener.send(SseEmitter.event().comment("still here"));
                Thread.sleep(50);
            }
        });
    }
}
