package forestall.chassis.live;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Nobody more can be told at the moment: 503, and when to come again. */
public final class TooManyListeners extends ErrorResponseException {

    private static final String SECONDS = "5";

    public TooManyListeners() {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "This instance cannot tell anybody more of changes at the moment; fetch, and come again"),
                null);
        getHeaders().set(HttpHeaders.RETRY_AFTER, SECONDS);
    }
}
