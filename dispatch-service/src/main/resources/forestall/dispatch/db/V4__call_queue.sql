-- The queue's order stands on the call itself, so that an index holds it: the grade's place (1 is the most urgent), then due_at, then
-- queued_at. Whoever changes an intervention's grade changes it here too.
alter table warning_call
    add column urgency smallint,
    -- Its time had not come when this was last looked at. Asking for the most urgent call looks at those whose time has come.
    add column deferred boolean not null default false,
    add column reported_at timestamptz,
    -- What the policy decided upon the report, as JSON.
    add column next text,
    add column stood_down_at timestamptz,
    add column stood_down_because text;

update warning_call c
set urgency = array_position(array['RED', 'ORANGE', 'YELLOW'], i.grade),
    deferred = c.not_before > c.queued_at,
    reported_at = (c.report::jsonb ->> 'endedAt')::timestamptz
from intervention i
where i.id = c.intervention_id;

-- Until now only the timeline told when and why a call was stood down.
update warning_call c
set stood_down_at = coalesce(told.at, c.queued_at),
    stood_down_because = coalesce(told.because, 'not recorded')
from warning_call stood
left join lateral (
    select t.at, regexp_replace(t.detail, '^call \d+ leaves the queue: ', '') as because
    from timeline t
    where t.intervention_id = stood.intervention_id and t.type = 'CallStoodDown'
      and t.detail like 'call ' || stood.attempt || ' leaves%'
    order by t.id desc limit 1
) told on true
where stood.id = c.id and c.state = 'STOOD_DOWN';

alter table warning_call alter column urgency set not null;

drop index warning_call_waiting;

-- The queue's list: whatever waits, claimed and deferred ones too.
create index warning_call_waiting on warning_call (urgency, due_at, queued_at, id) where state = 'WAITING';

-- What an operator who asks for the most urgent call can get. Exactly the condition of that question: what cannot be had is not in it.
create index warning_call_claimable on warning_call (urgency, due_at, queued_at, id)
    where state = 'WAITING' and claimed_by is null and not deferred;

-- Whose time comes when.
create index warning_call_deferred on warning_call (urgency, not_before) where state = 'WAITING' and deferred;

-- Each claim leaves a dead row at the front of the queue: a queue is vacuumed long before a fifth of it has changed.
alter table warning_call set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.01);
