package forestall.simulator.walk.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * The stations that take part: some of the directory's, from several districts.
 *
 * @param posts where people live and are found, with neighbours in each district
 * @param closing those that close for a moment; nobody else lives there
 * @param deserted one where nobody is on duty during the walk
 * @param busy one where a single officer is on duty during the walk
 */
public record Territory(List<Post> posts, List<Post> closing, Post deserted, Post busy) {

    private static final int DISTRICTS = 6;
    private static final int OF_A_DISTRICT = 3;
    private static final int CLOSING = 6;

    public Territory {
        posts = List.copyOf(posts);
        closing = List.copyOf(closing);
    }

    /**
     * Chooses.
     *
     * @throws IllegalArgumentException when the directory is too small for that
     */
    public static Territory chosen(List<Post> directory, long seed) {
        Random random = new Random(seed);
        Map<String, List<Post>> byDistrict = new TreeMap<>();
        directory.stream()
                .filter(post -> !post.divisions().isEmpty())
                .sorted(Comparator.comparing(Post::code))
                .forEach(post -> byDistrict
                        .computeIfAbsent(post.district(), first -> new ArrayList<>())
                        .add(post));
        List<List<Post>> districts = new ArrayList<>(byDistrict.values());
        districts.removeIf(posts -> posts.size() < OF_A_DISTRICT + 2);
        Collections.shuffle(districts, random);
        if (districts.size() < DISTRICTS) {
            throw new IllegalArgumentException(
                    "expected a directory with %d districts of %d stations or more, found %d such districts and %d stations"
                            .formatted(DISTRICTS, OF_A_DISTRICT + 2, districts.size(), directory.size()));
        }
        List<Post> posts = new ArrayList<>();
        List<Post> others = new ArrayList<>();
        for (List<Post> district : districts.subList(0, DISTRICTS)) {
            Collections.shuffle(district, random);
            posts.addAll(district.subList(0, OF_A_DISTRICT));
            others.addAll(district.subList(OF_A_DISTRICT, OF_A_DISTRICT + 2));
        }
        Post deserted = others.removeFirst();
        Post busy = others.removeFirst();
        // In another district: neither of them is ever a stand-in of one that closes.
        Collections.shuffle(others, random);
        return new Territory(posts, others.subList(0, CLOSING), deserted, busy);
    }

    Post any(Random random) {
        return posts.get(random.nextInt(posts.size()));
    }

    /** In another district than that one. */
    Post elsewhere(Post than, Random random) {
        List<Post> others = posts.stream()
                .filter(post -> !post.district().equals(than.district()))
                .toList();
        return others.get(random.nextInt(others.size()));
    }
}
