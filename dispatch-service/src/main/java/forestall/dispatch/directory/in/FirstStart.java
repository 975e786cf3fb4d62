package forestall.dispatch.directory.in;

import forestall.dispatch.directory.BeginDirectory;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** On first start there is no directory yet: one is made up for Shanghai before anything can need it. */
@Component
class FirstStart implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String DIVISIONS = "forestall/dispatch/directory/shanghai-divisions.csv";

    private final BeginDirectory begin;
    private volatile boolean running;

    FirstStart(BeginDirectory begin) {
        this.begin = begin;
    }

    @Override
    public void start() {
        try (InputStream divisions = new ClassPathResource(DIVISIONS).getInputStream()) {
            switch (begin.withDivisions(Utf8.text(divisions.readAllBytes()))) {
                case MADE_UP ->
                    LOG.info("Made up a directory of Shanghai: one station per division, officers who do not exist");
                case AS_FOUND -> LOG.info("Kept the directory that was there; its history begins now");
                case BEFORE -> LOG.debug("The directory has a history already");
            }
            running = true;
        } catch (IOException e) {
            throw new IllegalStateException("expected the divisions of Shanghai on the class path at " + DIVISIONS, e);
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
