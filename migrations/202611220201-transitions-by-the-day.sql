-- On the day a set or a chain ends the system does what the office chose once; a decision on a transition can be taken back; work of a chain without a next
-- goes to an agency that is named.
alter table assessment alter column post_id drop not null;
comment on column assessment.post_id is 'null: no person, the system carried it over on the day of a change';
alter table assessment_deed alter column post_id drop not null;
comment on column assessment_deed.post_id is 'null: no person, the system carried it over on the day of a change';

create table transition_rule (
  rule_id uuid primary key,
  office_id int not null references office,
  kind text collate "C" not null check (kind in ('sets', 'stages', 'last-stages')),
  way text collate "C" not null check (way in ('carry', 're-examine', 'file', 'wait')),
  to_agency_id int references agency,
  words text,
  post_id int not null references post,
  chosen_at timestamptz not null,
  check (kind = 'stages' or way <> 're-examine'),
  check ((to_agency_id is not null) = (kind = 'last-stages' and way = 'carry'))
);
comment on table transition_rule is 'history: what an office chose to be done by itself on the day a set of criteria or a chain of stages ends; the last one of a kind holds';
comment on column transition_rule.kind is 'a set taken up by the next, a chain followed by another, a chain that nothing follows';
comment on column transition_rule.way is 'as of a decision; wait: nothing by itself, a person decides';
create index on transition_rule (office_id, kind, chosen_at desc);

alter table transition_decision alter column post_id drop not null;
comment on column transition_decision.post_id is 'null: the system did it on the day';
alter table transition_decision add column rule_id uuid references transition_rule;
comment on column transition_decision.rule_id is 'the rule by which the system did it; null where the office had chosen none';
alter table transition_decision add column to_agency_id int references agency;
comment on column transition_decision.to_agency_id is 'to whom open work goes where no chain follows';

create table transition_rows (
  decision_id uuid not null references transition_decision,
  framework_id smallint not null references framework,
  first_seq bigint not null,
  last_seq bigint not null,
  primary key (decision_id, framework_id)
);
comment on table transition_rows is 'history: between which numbers the rows of assessments lie that a decision wrote';

create table transition_undoing (
  decision_id uuid primary key references transition_decision,
  post_id int not null references post,
  words text,
  undone_at timestamptz not null
);
comment on table transition_undoing is 'history: a decision on a transition was taken back; what it decided is open again, for a person';

with written as (
  select d.decision_id, a.framework_id, min(a.seq) as first_seq, max(a.seq) as last_seq, count(*)::int as written
  from transition_decision d join assessment a on a.source_id = d.decision_id and a.source_kind = 'carried' group by d.decision_id, a.framework_id),
deeds as (
  insert into assessment_deed (deed_id, office_id, framework_id, source_kind, post_id, written, recorded_at)
  select d.decision_id, d.office_id, min(w.framework_id), 'carried', d.post_id, sum(w.written), d.decided_at
  from written w join transition_decision d using (decision_id) group by d.decision_id)
insert into transition_rows (decision_id, framework_id, first_seq, last_seq) select decision_id, framework_id, first_seq, last_seq from written;
