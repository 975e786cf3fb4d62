package forestall.local.process;

import java.io.IOException;

/** How a process wants to be asked to end. */
public enum StopSignal {
    TERM,
    /** PostgreSQL's "fast" shutdown: sends its clients away instead of waiting for them. */
    INT,
    /** For data that nobody will miss. */
    KILL;

    public void send(ProcessHandle process) {
        switch (this) {
            case TERM -> process.destroy();
            case KILL -> process.destroyForcibly();
            case INT -> interrupt(process);
        }
    }

    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -INT " + process.pid()).start();
        } catch (IOException failure) {
            // Without a shell there is still the plain way, which waits for clients to leave.
            process.destroy();
        }
    }
}
