package forestall.local.supervision;

import java.nio.file.Path;

/**
 * Where things stand on disk.
 *
 * @param home the checkout with the built programs
 * @param state everything that a run leaves behind
 */
record Layout(Path home, Path state) {

    Layout {
        home = home.toAbsolutePath().normalize();
        state = state.toAbsolutePath().normalize();
    }

    Path program(String module) {
        return home.resolve(module).resolve("target/app").resolve(module + ".jar");
    }

    Path directory(Part part) {
        return state.resolve(part.label());
    }

    Path log(Part part) {
        return log(part.label());
    }

    Path log(String name) {
        return state.resolve("logs").resolve(name + ".log");
    }
}
