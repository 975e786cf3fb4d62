-- When officers said that they had come, and by when they report from then on.
alter table visit
    add column arrival_told_at timestamptz,
    add column feedback_by timestamptz;

-- Of earlier visits only the report's time is known; where there is none yet, the arrival had been told as it happened.
update visit set arrival_told_at = coalesce(reported_at, arrived_at) where arrived_at is not null;

alter table visit add constraint visit_arrival_told check ((arrived_at is null) = (arrival_told_at is null));

-- A follow-up visit has deadlines of its own, each missed once; and what was missed is on the supervisor's queue until it has happened
-- after all, or no longer matters.
alter table missed_deadline
    drop constraint missed_deadline_pkey,
    add primary key (intervention_id, stage, due_at),
    add column visit_id uuid references visit,
    add column noted_at timestamptz,
    add column settled_at timestamptz;

-- What is missed from now on is known to be outstanding or not; of what was missed before, only that it was.
update missed_deadline set noted_at = due_at, settled_at = due_at;

alter table missed_deadline alter column noted_at set not null;

create index missed_deadline_outstanding on missed_deadline (intervention_id) where settled_at is null;
