-- Every version of the policy that was ever in force: decisions name versions, and a version means one thing for ever.
create table policy (
    version text primary key,
    -- As JSON.
    content text not null,
    first_used_at timestamptz not null
);
