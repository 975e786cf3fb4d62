package forestall.local.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL refuses to run as root; in a user namespace without a mapping, root is nobody but still owns its files. */
final class Unprivileged {

    private static final boolean ROOT = new UnixSystem().getUid() == 0;

    private Unprivileged() {}

    static List<String> run(String... words) {
        List<String> command = new ArrayList<>(ROOT ? List.of("unshare", "-U") : List.of());
        command.addAll(List.of(words));
        return command;
    }
}
