package forestall.cases.network;

import forestall.events.ids.VictimId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A store of which every write can be kept from happening. */
public record Interrupted(Arrangement store, Runnable beforeWriting) implements Arrangement {

    @Override
    public boolean takeTurn() {
        return store.takeTurn();
    }

    @Override
    public void endTurn() {
        store.endTurn();
    }

    @Override
    public Map<VictimId, Node> nodes(Collection<VictimId> files) {
        return store.nodes(files);
    }

    @Override
    public Map<String, Tie> ties(Collection<String> ids) {
        return store.ties(ids);
    }

    @Override
    public List<Tie.Holder> holders(String tie) {
        return store.holders(tie);
    }

    @Override
    public Map<VictimId, Told> told(Set<VictimId> files) {
        return store.told(files);
    }

    @Override
    public long largest() {
        return store.largest();
    }

    @Override
    public void begin(VictimId file, Set<Holding> mayHold) {
        beforeWriting.run();
        store.begin(file, mayHold);
    }

    @Override
    public void join(Map<String, Tie.Holder> holders) {
        holders.forEach((tie, holder) -> {
            beforeWriting.run();
            store.join(Map.of(tie, holder));
        });
    }

    @Override
    public void leave(String tie, VictimId file) {
        beforeWriting.run();
        store.leave(tie, file);
    }

    /** One after the other, as if the store did no more of them. */
    @Override
    public void place(Map<VictimId, Place> places) {
        places.forEach((file, place) -> {
            beforeWriting.run();
            store.place(Map.of(file, place));
        });
    }

    @Override
    public void arranged(String tie, boolean hub) {
        beforeWriting.run();
        store.arranged(tie, hub);
    }

    @Override
    public void arranged(VictimId file, Set<Holding> holds, List<VictimId> merged) {
        beforeWriting.run();
        store.arranged(file, holds, merged);
    }

    @Override
    public void tell(VictimId file, Told news) {
        beforeWriting.run();
        store.tell(file, news);
    }
}
