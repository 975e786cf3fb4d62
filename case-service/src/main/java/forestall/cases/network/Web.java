package forestall.cases.network;

import forestall.events.ids.VictimId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Ties, and the files that they tie, as they are noted. */
public interface Web {

    /** All that were asked for; {@link Node#alone} where nothing is noted. */
    Map<VictimId, Node> nodes(Collection<VictimId> files);

    /** All that were asked for; {@link Tie#unheld} where nothing is noted. A tie that is no hub comes with all of its holders. */
    Map<String, Tie> ties(Collection<String> ids);

    default Node node(VictimId file) {
        return nodes(List.of(file)).getOrDefault(file, Node.alone(file));
    }

    /** The file after which the network of a file is named. */
    default Node root(VictimId file) {
        Node node = node(file);
        VictimId parent = node.parent();
        while (parent != null) {
            node = node(parent);
            parent = node.parent();
        }
        return node;
    }

    /** How many files the largest network has. */
    long largest();
}
