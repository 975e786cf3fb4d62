package forestall.simulator.walk.plan;

import java.util.ArrayList;
import java.util.List;

/** Made-up districts with a station for each of their divisions. */
final class City {

    private City() {}

    static List<Post> of(int districts, int stationsEach) {
        List<Post> posts = new ArrayList<>();
        for (int district = 1; district <= districts; district++) {
            for (int station = 1; station <= stationsEach; station++) {
                String code = "3101%02d%03d".formatted(district, station);
                posts.add(new Post(
                        code,
                        "第%d派出所".formatted(station),
                        "Number %d Police Station".formatted(station),
                        code.substring(0, 6),
                        List.of(code)));
            }
        }
        return posts;
    }
}
