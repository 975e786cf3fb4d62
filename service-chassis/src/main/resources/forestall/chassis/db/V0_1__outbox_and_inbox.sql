-- Events that leave with the change they belong to. Rows are inserted while the aggregate's lock is held, so that the order of the
-- ids is the order of the commits per key; the relay deletes a row when the broker has acknowledged it.
create table forestall_outbox (
    id         bigint generated always as identity (cache 1) primary key,
    topic      text        not null,
    key        bytea       not null,
    headers    text        not null,
    payload    bytea       not null,
    created_at timestamptz not null default clock_timestamp()
);

-- Rows come and go quickly: clean up early, or the relay reads through dead ones.
alter table forestall_outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- Which events each consumer group has applied.
create table forestall_inbox (
    consumer   text        not null,
    event_id   uuid        not null,
    applied_at timestamptz not null default now(),
    primary key (consumer, event_id)
);

create index forestall_inbox_applied_at on forestall_inbox using brin (applied_at);
