package forestall.chassis.running;

import forestall.chassis.security.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One page, with nothing on it but who reads it and the way out. */
@Controller
class Pages {

    @GetMapping("/page")
    String page(SignedIn reader, Model model) {
        model.addAttribute("signedIn", reader.name());
        return "running/page";
    }
}
