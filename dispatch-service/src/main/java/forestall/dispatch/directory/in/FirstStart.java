package forestall.dispatch.directory.in;

import forestall.dispatch.directory.ImportDirectory;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** On first start there is no directory yet: the shipped one is loaded before anything can need it. */
@Component
class FirstStart implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String SHIPPED = "forestall/dispatch/directory/shanghai.csv";

    private final ImportDirectory imports;
    private volatile boolean running;

    FirstStart(ImportDirectory imports) {
        this.imports = imports;
    }

    @Override
    public void start() {
        try (InputStream csv = new ClassPathResource(SHIPPED).getInputStream()) {
            if (imports.ifEmpty(Utf8.text(csv.readAllBytes()))) {
                LOG.info("Loaded the shipped directory of Shanghai: made-up stations, one per division");
            }
            running = true;
        } catch (IOException e) {
            throw new IllegalStateException("expected the shipped directory on the class path at " + SHIPPED, e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before Kafka's listeners and the web server. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
