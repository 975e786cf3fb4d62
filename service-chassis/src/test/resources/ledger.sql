create table ledger (id bigint generated always as identity, key text not null, words text not null, cause uuid);
