-- Since when an operator has a call. Of claims that stand when this is added, the timeline tells.
alter table warning_call add column claimed_at timestamptz;

update warning_call c
set claimed_at = coalesce(
    (select max(t.at) from timeline t
     where t.intervention_id = c.intervention_id and t.type = 'CallClaimed' and t.actor = c.claimed_by
       and t.detail like 'call ' || c.attempt || ' claimed%'),
    c.claimed_first_at)
where c.claimed_by is not null;

-- Who has what: few among the many that wait.
create index warning_call_claimed on warning_call (claimed_at, id) where state = 'WAITING' and claimed_by is not null;

-- Dead letters that were played again. A topic that was made anew counts its offsets from the start, so the letter's time belongs to it.
create table dead_letter_replay (
    topic text not null,
    letter_offset bigint not null,
    -- When it was put aside, to the millisecond.
    put_aside_at timestamptz not null,
    played_at timestamptz not null,
    played_by text not null,
    -- Where the broker has it.
    to_topic text not null,
    to_partition integer not null,
    to_offset bigint not null,
    primary key (topic, letter_offset, put_aside_at)
);
