-- What every module stands on: folded search text, files, idempotency keys, events and their chain.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- Hòa = Hoà, Đ = d: marks off, lower case. Only characters named here are touched, so the result is the same
-- on every server and collation (unaccent is refused in generated columns).
create function fold(words text) returns text language sql immutable strict parallel safe as $$
  select lower(translate(
    translate(normalize(words, NFD), U&'\0300\0301\0303\0309\0323\0302\0306\031B', ''),
    U&'\0110\0111\00A0', 'dd ') collate "C")
$$;

create table file (
  file_id uuid primary key,
  office_id int,
  hash text collate "C" not null check (hash ~ '^[0-9a-f]{64}$'),
  name text not null,
  media_type text collate "C" not null,
  size bigint not null check (size >= 0),
  added_by int,
  added_at timestamptz not null default now()
);
comment on table file is 'register: one row a file somebody gave us; its content lies in the file store under its hash';
create index on file (hash);

create table request (
  actor_id int not null,
  key uuid not null,
  route text collate "C" not null,
  body_hash bytea not null,
  status smallint,
  answer jsonb,
  at timestamptz not null default now(),
  primary key (actor_id, key)
);
comment on table request is 'passing: an Idempotency-Key and the answer it got; inserted first in the transaction of the deed, kept 30 days';
create index on request (at);

create table event (
  seq bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  office_id int not null,
  kind text collate "C" not null,
  version smallint not null default 1,
  thing text collate "C" not null,
  thing_id uuid not null,
  actor_id int,
  post_id int,
  for_post_id int,
  delegation_id int,
  recorded_for int,
  request_id uuid,
  client inet,
  body jsonb not null,
  words_hash bytea,
  row_hash bytea not null
);
comment on table event is 'history: one row a deed, with the hash of its own content; ids and values, no names, no free words';
comment on column event.xid is 'for the horizon of the sealer only; after a restore it is 0';
comment on column event.actor_id is 'person who did it; null: a job';
comment on column event.recorded_for is 'agency for which the office recorded it';
create index on event (xid);
create index on event (thing_id, seq);
create index on event (office_id, seq);

create table event_words (
  event_seq bigint primary key references event,
  salt bytea not null,
  words text,
  erased_at timestamptz,
  erased_by int
);
comment on table event_words is 'register: free words of an event; may be erased, the chain still verifies';

create table event_chain (
  no bigint primary key,
  event_seq bigint not null unique references event,
  hash bytea not null
);
comment on table event_chain is 'history: the sealed order of events, hash = sha256(previous hash, row hash)';

create table sealer (
  one boolean primary key default true check (one),
  horizon xid8 not null default '0'
);
comment on table sealer is 'register: transactions below the horizon are sealed';
insert into sealer default values;

create table event_anchor (
  seq bigint generated always as identity primary key,
  chain_no bigint not null,
  hash bytea not null,
  mac bytea not null,
  at timestamptz not null default now()
);
comment on table event_anchor is 'history: head of the chain under a key kept outside the database, each hour and at each backup';

-- graphile_worker.add_job for a role that may not see the queue: the job is written in the transaction of the deed.
create function enqueue(task text, payload json, job_key text default null, run_at timestamptz default null)
returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform graphile_worker.add_job(task, payload, job_key => job_key, run_at => run_at, max_attempts => 8);
end $$;
