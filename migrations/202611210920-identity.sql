-- People, accounts, posts, sessions.
create table person (
  person_id int generated always as identity primary key,
  name text collate "vi-x-icu" not null,
  phone text collate "C",
  email text collate "C",
  created_at timestamptz not null default now(),
  folded text generated always as (fold(name)) stored
);
comment on table person is 'register: a person, with or without an account';

create table account (
  person_id int primary key references person,
  login text collate "C" not null unique check (login = lower(login)),
  password_hash text collate "C" not null,
  created_at timestamptz not null default now(),
  closed_at timestamptz
);
comment on table account is 'register: how a person signs in (telephone number or user name)';

create table post (
  post_id int generated always as identity primary key,
  person_id int not null references person,
  agency_id int not null references agency,
  office_id int not null references office,
  part text collate "C" not null check (part in ('administrator', 'coordinator', 'department-officer', 'commune-officer', 'leader')),
  title text not null,
  valid daterange not null default '[,)'
);
comment on table post is 'register: person × agency × part, from, to, in one office''s book';
create index on post (person_id);
create index on post (agency_id);
create index on post (office_id);

create table charge (
  charge_id int generated always as identity primary key,
  office_id int not null references office,
  agency_id int not null references agency,
  person_id int references person,
  unit_id int references unit,
  field text,
  criterion_no smallint,
  valid daterange not null default '[,)',
  ground text
);
comment on table charge is 'register: what a member is in charge of (communes, criteria, field), by which decision';

create table session (
  token_hash bytea primary key,
  person_id int not null references person,
  post_id int not null references post,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
comment on table session is 'passing: a sign-in; 256 random bits, only the hash is stored';
create index on session (expires_at);

create table sign_in_attempt (
  at timestamptz not null default now(),
  login text collate "C" not null,
  client inet
);
comment on table sign_in_attempt is 'passing: failed sign-ins of the last hour';
create index on sign_in_attempt (login, at);

create table setup_link (
  token_hash bytea primary key,
  made_at timestamptz not null default now(),
  used_at timestamptz
);
comment on table setup_link is 'passing: the one-time link by which the first person sets the office up';

-- From the hash of a session token to the actor, set in the transaction (dondoc.actor, dondoc.office, dondoc.agencies). A function, so that its
-- plan is kept by the connection and it can stand in the same message as BEGIN: every request pays for it.
create function enter_session(token bytea, at timestamptz)
returns table (person_id int, post_id int, part text, office_id int, agency_id int, agency_ids int[]) language plpgsql as $$
begin
  select p.person_id, p.post_id, p.part, p.office_id, p.agency_id into person_id, post_id, part, office_id, agency_id
    from session s join post p on p.post_id = s.post_id
    where s.token_hash = token and s.expires_at > at and p.valid @> (at at time zone 'Asia/Ho_Chi_Minh')::date;
  if not found then return; end if;
  agency_ids := array(with recursive below as (
      select enter_session.agency_id as id union all select a.agency_id from agency a join below b on a.parent_id = b.id
    ) select id from below);
  perform set_config('dondoc.actor', person_id::text, true), set_config('dondoc.office', office_id::text, true), set_config('dondoc.agencies', agency_ids::text, true);
  return next;
end $$;
