package forestall.dispatch.directory;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names for districts and divisions that have none: those of another directory by their code, else the code itself. */
record Naming(Map<String, District> districts, Map<String, Division> divisions) {

    static Naming after(Entries known) {
        return new Naming(
                known.districts().stream()
                        .collect(Collectors.toMap(d -> d.code().value(), Function.identity())),
                known.divisions().stream()
                        .collect(Collectors.toMap(d -> d.code().value(), Function.identity())));
    }

    Entries complete(Entries entries) {
        return new Entries(
                entries.districts().stream().map(this::named).toList(),
                entries.stations(),
                entries.divisions().stream().map(this::named).toList(),
                entries.officers());
    }

    private District named(District nameless) {
        District known = districts.getOrDefault(
                nameless.code().value(),
                new District(nameless.code(), "", nameless.code().value()));
        return nameless.nameZh().isEmpty() && nameless.nameEn().isEmpty() ? known : nameless;
    }

    private Division named(Division nameless) {
        Division known = divisions.getOrDefault(
                nameless.code().value(),
                new Division(nameless.code(), "", nameless.code().value(), nameless.station()));
        return nameless.nameZh().isEmpty() && nameless.nameEn().isEmpty()
                ? new Division(nameless.code(), known.nameZh(), known.nameEn(), nameless.station())
                : nameless;
    }
}
