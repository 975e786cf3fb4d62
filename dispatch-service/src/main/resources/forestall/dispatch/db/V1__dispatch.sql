-- The intervention's row is the lock of everything below it.
create table intervention (
    id uuid primary key,
    victim_id text not null,
    version bigint not null,
    state text not null,
    grade text not null,
    rule text not null,
    policy_version text not null,
    scam_type text not null,
    -- What the first alert said, as JSON: alert, victim, caller, call.
    opening text not null,
    opened_at timestamptz not null,
    claim_by timestamptz,
    call_by timestamptz not null,
    station_accept_by timestamptz,
    visit_by timestamptz,
    location_kind text,
    location_address text,
    location_division text,
    station text,
    district text,
    denied boolean not null,
    monitored_until timestamptz,
    result text,
    closed_at timestamptz
);

-- At most one is open per victim, whatever races.
create unique index intervention_open on intervention (victim_id) where state <> 'CLOSED';
create index intervention_of_victim on intervention (victim_id, opened_at);

create table warning_call (
    id uuid primary key,
    intervention_id uuid not null references intervention,
    version bigint not null,
    attempt integer not null,
    state text not null,
    queued_at timestamptz not null,
    not_before timestamptz not null,
    due_at timestamptz not null,
    claimed_by text,
    claimed_until timestamptz,
    claimed_first_at timestamptz,
    -- The operator's report, as JSON.
    report text,
    unique (intervention_id, attempt)
);

create index warning_call_waiting on warning_call (due_at) where state = 'WAITING';

create table visit (
    id uuid primary key,
    intervention_id uuid not null references intervention,
    version bigint not null,
    attempt integer not null,
    state text not null,
    station text,
    district text,
    reason text not null,
    location_kind text not null,
    location_address text not null,
    location_division text,
    notified_at timestamptz not null,
    accept_by timestamptz not null,
    visit_by timestamptz not null,
    accepted_at timestamptz,
    -- Officer ids separated by blanks.
    officers text not null,
    -- The officers' report, as JSON.
    report text,
    unique (intervention_id, attempt)
);

create index visit_of_station on visit (station, state);

create table timeline (
    id bigint generated always as identity primary key,
    intervention_id uuid not null references intervention,
    at timestamptz not null,
    actor text not null,
    type text not null,
    detail text not null
);

create index timeline_of_intervention on timeline (intervention_id, id);

create table alert (
    id uuid primary key,
    intervention_id uuid not null references intervention,
    -- As the feed named the person; the intervention may stand under another number.
    flagged_as text not null,
    received_at timestamptz not null,
    late boolean not null,
    grade text not null,
    rule text not null,
    policy_version text not null
);

create table alias (
    name text primary key,
    canonical text not null,
    check (name <> canonical)
);

create index alias_of on alias (canonical);

create table person_role (
    person text not null,
    role text not null,
    since date not null,
    primary key (person, role, since)
);

create table missed_deadline (
    intervention_id uuid not null references intervention,
    stage text not null,
    due_at timestamptz not null,
    primary key (intervention_id, stage)
);

create table station (
    code text primary key,
    name_zh text not null,
    name_en text not null,
    district text not null,
    district_default boolean not null
);

create unique index station_default_of on station (district) where district_default;

create table division (
    code text primary key,
    station text not null references station on delete cascade
);

create table officer (
    id text primary key,
    station text not null references station on delete cascade,
    name text not null
);

create index officer_of on officer (station);

-- db-scheduler's own table, in its PostgreSQL form.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
