package forestall.dispatch.warningcall.out;

/**
 * The queue's questions. Each is answered from the front of one partial index, so that none costs more when more calls wait; the states are
 * literals because a partial index is only found by them.
 */
final class QueueSql {
    /** Locks the call and its intervention in one go: no claim waits for another, and none holds one lock while it waits for the other. */
    static final String MOST_URGENT = """
            select c.id from warning_call c join intervention i on i.id = c.intervention_id
            where c.state = 'WAITING' and c.claimed_by is null and not c.deferred
            order by c.urgency, c.due_at, c.queued_at, c.id
            limit 1 for update of c, i skip locked""";

    /** Of one grade, in the order in which they were to be made. */
    static final String RIPE = """
            select c.id from warning_call c
            where c.state = 'WAITING' and c.deferred and c.urgency = cast(:urgency as smallint)
              and c.not_before <= cast(:now as timestamptz)
            order by c.not_before
            limit 100 for update skip locked""";

    static final String RIPEN = "update warning_call set deferred = false where id = any(:ids)";

    /** Behind a mark. */
    static final String PAGE = """
            select c.id from warning_call c
            where c.state = 'WAITING'
              and (c.urgency, c.due_at, c.queued_at, c.id)
                > (cast(:urgency as smallint), cast(:due as timestamptz), cast(:queued as timestamptz), cast(:id as uuid))
            order by c.urgency, c.due_at, c.queued_at, c.id
            limit :limit""";

    static final String WAITING =
            "select count(*) from (select from warning_call c where c.state = 'WAITING' limit :most) waiting";

    static final String CLAIMED = """
            select c.id from warning_call c
            where c.state = 'WAITING' and c.claimed_by is not null
            order by c.claimed_at, c.id
            limit :limit""";

    static final String TURN = """
            update warning_call set urgency = :urgency, due_at = :due, not_before = :notBefore, deferred = :deferred
            where id = :id""";

    private QueueSql() {}
}
