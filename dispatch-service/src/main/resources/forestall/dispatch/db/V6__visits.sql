-- Why it is whose, whose it was before, when officers came, how it ended and what followed.
alter table visit
    -- The rule that found its station, or did not.
    add column routed_by text not null default 'not-recorded',
    -- Station codes separated by blanks, when a person has to choose one.
    add column candidates text not null default '',
    -- The stations that had it before, as JSON.
    add column former text not null default '[]',
    -- How many of those had nobody to send.
    add column shortfalls integer not null default 0,
    add column arrived_at timestamptz,
    add column reported_at timestamptz,
    -- What the policy decided upon the report, as JSON.
    add column next_step text,
    add column stood_down_at timestamptz,
    add column stood_down_by text;

-- What was known of ended visits only from their reports, the timeline and the policy of the time.
update visit set
    arrived_at = (report::jsonb ->> 'arrivedAt')::timestamptz,
    reported_at = (report::jsonb ->> 'endedAt')::timestamptz,
    next_step = case report::jsonb ->> 'outcome'
        when 'DISSUADED' then '{"kind":"MONITOR","rule":"promised-at-the-door"}'
        when 'SELF_AWARE' then '{"kind":"MONITOR","rule":"self-aware"}'
        when 'ALREADY_TRANSFERRED' then '{"kind":"CLOSE","rule":"already-transferred"}'
        when 'DENIES_EVIDENCE_PERSISTS' then '{"kind":"VISIT_AGAIN","rule":"denies-evidence-persists"}'
        when 'DOOR_NOT_OPENED' then '{"kind":"VISIT_AGAIN","rule":"door-not-opened"}'
        when 'NOT_AT_HOME' then '{"kind":"SEARCH","rule":"not-at-home"}'
        when 'RELOCATED' then '{"kind":"SEARCH","rule":"relocated"}'
        when 'WRONG_ADDRESS' then '{"kind":"SEARCH","rule":"wrong-address"}'
        else '{"kind":"CLOSE","rule":"false-alarm-at-the-door"}'
    end
where state = 'COMPLETED';

update visit v set
    stood_down_at = coalesce(
        (select max(t.at) from timeline t
         where t.intervention_id = v.intervention_id and t.type = 'VisitStoodDown'
           and t.detail like 'visit ' || v.attempt || ' of %'),
        v.notified_at),
    stood_down_by = coalesce(
        (select split_part(max(t.detail), 'when it was stood down: ', 2) from timeline t
         where t.intervention_id = v.intervention_id and t.type = 'VisitStoodDown'
           and t.detail like 'visit ' || v.attempt || ' of %'),
        'not-recorded')
where state = 'STOOD_DOWN';

alter table visit
    add constraint visit_reported check (
        (state = 'COMPLETED') = (report is not null and reported_at is not null and next_step is not null)),
    add constraint visit_stood_down check (
        (state = 'STOOD_DOWN') = (stood_down_at is not null and stood_down_by is not null));

-- At most one visit of an intervention is open, whatever races.
create unique index visit_open on visit (intervention_id)
    where state in ('UNROUTED', 'NOTIFIED', 'ACCEPTED', 'ASSIGNED');

-- The queues, in their order: a station's, those without a station, those that stations had nobody for; and whose a visit was before.
create index visit_queue on visit (station, visit_by, id)
    where state in ('UNROUTED', 'NOTIFIED', 'ACCEPTED', 'ASSIGNED');
create index visit_unrouted on visit (visit_by, id) where state = 'UNROUTED';
create index visit_short on visit (visit_by, id)
    where shortfalls > 0 and state in ('UNROUTED', 'NOTIFIED', 'ACCEPTED', 'ASSIGNED');
create index visit_former on visit using gin ((former::jsonb) jsonb_path_ops)
    where state in ('UNROUTED', 'NOTIFIED', 'ACCEPTED', 'ASSIGNED');

-- An officer is at one visit at a time: the key says so, whatever races.
create table officer_engaged (
    officer text primary key,
    visit_id uuid not null references visit
);

create index officer_engaged_at on officer_engaged (visit_id);

-- Whoever stood at two visits before there was a key stays at the one that is due first.
insert into officer_engaged (officer, visit_id)
select distinct on (o.id) o.id, v.id
from visit v cross join lateral unnest(string_to_array(v.officers, ' ')) as o (id)
where v.state = 'ASSIGNED' and o.id <> ''
order by o.id, v.visit_by, v.id;

-- Every place where somebody found the victim, with the source and the finder.
create table found_location (
    id bigint generated always as identity primary key,
    intervention_id uuid not null references intervention,
    kind text not null,
    address text not null,
    division text,
    source text not null,
    found_by text not null,
    at timestamptz not null
);

create index found_location_of on found_location (intervention_id, id);
