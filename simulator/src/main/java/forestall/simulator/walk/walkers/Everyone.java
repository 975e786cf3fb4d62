package forestall.simulator.walk.walkers;

/** Who acts in a journey. */
record Everyone(
        Feed feed,
        Squad squad,
        Stations stations,
        Search search,
        Supervisor supervisor,
        Mistakes mistakes,
        Roster roster,
        Duty duty) {}
