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
        return directory(Instance.first(part));
    }

    Path directory(Instance instance) {
        return state.resolve(instance.label());
    }

    Path log(Part part) {
        return log(Instance.first(part));
    }

    Path log(Instance instance) {
        return log(instance.label());
    }

    Path log(String name) {
        return state.resolve("logs").resolve(name + ".log");
    }
}
