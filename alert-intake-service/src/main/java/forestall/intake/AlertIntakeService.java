package forestall.intake;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program that takes the feeds' alerts. */
@SpringBootApplication
public class AlertIntakeService {

    public static void main(String[] arguments) {
        SpringApplication.run(AlertIntakeService.class, arguments);
    }
}
