package forestall.dispatch.station;

/**
 * A place by one of its names, without the word for its kind.
 *
 * @param core the name as it is looked up
 */
record Name(String core, Place place, Kind kind, Use use) {

    /** How much a name says when it stands alone. */
    enum Use {
        /** The place. */
        ALONE,
        /** It is the place's whole name already. */
        WHOLE,
        /** A road of that name, which may lead through other places too. */
        ROAD,
        /** Everyday words, other cities, single syllables: only together with the kind or with the district. */
        WITH_DISTRICT,
        /** Nothing: only with the kind it is a name, as people say 天平街道 for 天平路街道. */
        WITH_KIND
    }

    boolean isDistrict() {
        return kind == Kind.DISTRICT;
    }
}
