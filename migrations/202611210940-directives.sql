-- Clauses of a document that tell somebody to do something, as reviewed.
create table directive (
  directive_id uuid primary key,
  office_id int not null references office,
  document_id uuid not null references document,
  ordinal double precision not null,
  section text not null default '',
  quote text not null,
  starts int not null,
  ends int not null,
  title text not null,
  following text collate "C" not null check (following in ('dated', 'period', 'ongoing', 'filed')),
  proposed_following text collate "C" not null,
  terms jsonb not null,
  found jsonb not null,
  doubts jsonb not null,
  checked boolean not null default false,
  version int not null default 1,
  changed_by int,
  changed_at timestamptz not null default now(),
  replaced_at timestamptz,
  handed_out_at timestamptz
);
comment on table directive is 'register: one clause as reviewed; found keeps what the reader said';
comment on column directive.terms is 'lead, cooperate, places, criteria, due, recurrence, product, reportTo, legalRefs, as in the contract of directives';
comment on column directive.replaced_at is 'merged or split: stands for itself no longer';
create index on directive (document_id, ordinal);

create table directive_descent (
  seq bigint generated always as identity primary key,
  from_id uuid not null references directive,
  to_id uuid not null references directive,
  deed text collate "C" not null check (deed in ('merged', 'split', 'undone')),
  post_id int not null,
  recorded_at timestamptz not null default now()
);
comment on table directive_descent is 'history: which clauses were merged into or split from which';
create index on directive_descent (to_id);
create index on directive_descent (from_id);
