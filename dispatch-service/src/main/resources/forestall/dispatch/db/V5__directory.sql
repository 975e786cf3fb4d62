-- Districts get rows of their own, divisions names, stations an opening state and an order in which others stand in for them,
-- officers a duty state. What an older directory does not say is filled when the service starts.
create table district (
    code text primary key,
    name_zh text not null,
    name_en text not null
);

insert into district (code, name_zh, name_en) select distinct district, '', '' from station;

alter table station add column open boolean not null default true;
-- Codes of stations separated by blanks.
alter table station add column fallback text not null default '';
alter table station alter column open drop default;
alter table station alter column fallback drop default;
alter table station add foreign key (district) references district;

alter table division add column name_zh text not null default '';
alter table division add column name_en text not null default '';
alter table division alter column name_zh drop default;
alter table division alter column name_en drop default;
create index division_of on division (station);

alter table officer rename column name to name_en;
alter table officer add column name_zh text not null default '';
alter table officer add column on_duty boolean not null default true;
alter table officer add column synthetic boolean not null default false;
alter table officer alter column name_zh drop default;
alter table officer alter column on_duty drop default;
alter table officer alter column synthetic drop default;

-- Another version of the directory has another number, never one that was used before, not even by an import that was rolled back:
-- whoever remembers a version may compare the number alone. The row is the lock of every change.
create sequence directory_version;

create table directory_state (
    only_row boolean primary key default true check (only_row),
    version bigint not null
);

insert into directory_state (version) values (nextval('directory_version'));

create table directory_revision (
    revision bigint primary key,
    districts integer not null,
    stations integer not null,
    divisions integer not null,
    officers integer not null,
    -- As exported right after the import.
    csv text not null
);

create table directory_change (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor text not null,
    -- IMPORTED, OPENING or DUTY.
    kind text not null,
    revision bigint references directory_revision,
    -- The station or the officer, with the state before and after; absent for an import.
    subject text,
    was text,
    became text,
    reason text
);
