package forestall.cases.network.in;

import forestall.cases.Readers;
import forestall.cases.Victims;
import forestall.cases.network.LinkedFiles;
import forestall.cases.network.Picture;
import forestall.cases.network.ReadLinks;
import forestall.cases.network.ReadNetwork;
import forestall.cases.network.RebuildNetworks;
import forestall.chassis.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** With which files a file is linked, and the network that they are. */
@RestController
class NetworksController {

    private final ReadLinks links;
    private final ReadNetwork networks;
    private final RebuildNetworks rebuild;

    NetworksController(ReadLinks links, ReadNetwork networks, RebuildNetworks rebuild) {
        this.links = links;
        this.networks = networks;
        this.rebuild = rebuild;
    }

    /**
     * How far a rebuild is.
     *
     * @param marked files that are to be looked at again, or were already
     * @param markedAllAt absent while there are more
     * @param waiting those, and others, that were not looked at yet
     */
    record RebuildAnswer(
            Instant startedAt, long marked, @Nullable Instant markedAllAt, long waiting) {

        static RebuildAnswer of(RebuildNetworks.Progress progress) {
            return new RebuildAnswer(
                    progress.rebuild().startedAt(),
                    progress.rebuild().marked(),
                    progress.rebuild().markedAllAt(),
                    progress.waiting());
        }
    }

    @Operation(
            summary = "The files with which this one shares a number, an account, a handle or an address",
            description = "Hashes of what is shared are for investigators and supervisors.")
    @GetMapping("/v1/cases/{victimId}/links")
    LinksAnswer links(
            @PathVariable String victimId,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        LinkedFiles linked = links.of(Victims.of(victimId), Readers.of(caller, reason));
        return LinksAnswer.of(linked, caller.roles());
    }

    @Operation(
            summary = "A network, to be drawn; by its id or that of any file in it",
            description =
                    "At most 500 files, those nearest to the one that was asked for; cut says that there are more.")
    @GetMapping("/v1/networks/{id}")
    Picture network(
            @PathVariable String id,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        return networks.of(Victims.of(id), Readers.of(caller, reason));
    }

    @Operation(
            summary = "Has every file looked at again",
            description = "While that is under way, asking again says how far it is. Networks can be read meanwhile.")
    @PostMapping("/v1/networks/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RebuildAnswer rebuild(
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason, SignedIn caller) {
        return RebuildAnswer.of(rebuild.start(Readers.of(caller, reason)));
    }
}
