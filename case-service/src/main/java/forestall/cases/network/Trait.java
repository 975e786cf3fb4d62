package forestall.cases.network;

/**
 * Something in a file that may stand in others too. Does not print its value.
 *
 * @param own whether it is the person's own number, and not that of somebody who deceives others
 * @param value written in one way only, however people write it
 */
record Trait(Thing thing, boolean own, String value) {

    @Override
    public String toString() {
        return "[" + thing + (own ? ", own" : "") + "]";
    }
}
