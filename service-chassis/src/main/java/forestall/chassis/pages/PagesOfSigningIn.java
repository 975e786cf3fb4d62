package forestall.chassis.pages;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Signed out; and signed in, but not allowed. */
@Hidden
@Controller
class PagesOfSigningIn {

    @GetMapping("/signed-out")
    String signedOut() {
        return "pages/signed-out";
    }

    /** Reached by a forward within the service only; the status is set by whoever refuses. */
    @RequestMapping("/refused")
    String refused() {
        return "pages/refused";
    }
}
