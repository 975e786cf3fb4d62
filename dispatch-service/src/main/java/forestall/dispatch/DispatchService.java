package forestall.dispatch;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. */
@SpringBootApplication
public class DispatchService {
    public static void main(String[] args) {
        SpringApplication.run(DispatchService.class, args);
    }
}
