package forestall.local.postgres;

import forestall.local.process.Directories;
import forestall.local.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** An empty data directory for a server. */
record NewCluster(Path programs, Path log, Durability durability) {

    /** The directory appears only when it is complete. */
    void createIn(Path data) {
        Path partial = data.resolveSibling("initialising");
        try {
            Directories.delete(partial);
            Files.createDirectories(data.getParent());
            Files.createDirectories(log.toAbsolutePath().getParent());
            Path password = Files.writeString(data.resolveSibling("password"), Postgres.PASSWORD);
            run(initdb(partial, password));
            Files.delete(password);
            Files.move(partial, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new StartFailure("cannot initialise PostgreSQL in " + data + ": " + failure.getMessage(), failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while initialising PostgreSQL in " + data, interruption);
        }
    }

    private List<String> initdb(Path partial, Path password) {
        List<String> words = new ArrayList<>(Unprivileged.run(
                programs.resolve("bin/initdb").toString(),
                "-D",
                partial.toString(),
                "-U",
                Postgres.USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF-8",
                "--locale=C"));
        if (durability == Durability.NONE) {
            words.add("--no-sync");
        }
        return words;
    }

    private void run(List<String> words) throws IOException, InterruptedException {
        int status = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start()
                .waitFor();
        if (status != 0) {
            throw new StartFailure("PostgreSQL's initdb ended with status " + status + "; its log is " + log);
        }
    }
}
