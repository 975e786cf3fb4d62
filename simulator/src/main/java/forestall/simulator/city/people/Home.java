package forestall.simulator.city.people;

/**
 * A street-level division that a station serves.
 *
 * @param division its code
 * @param station the code of the station
 * @param name the division's, in Chinese
 */
public record Home(String division, String station, String district, String name) {

    /** A made-up address there. */
    String address(int number) {
        return "上海市" + name + (number % 900 + 1) + "弄" + (number % 60 + 1) + "号";
    }
}
