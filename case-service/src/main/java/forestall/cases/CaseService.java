package forestall.cases;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Keeps the case files. */
@SpringBootApplication
public class CaseService {

    public static void main(String[] arguments) {
        SpringApplication.run(CaseService.class, arguments);
    }
}
