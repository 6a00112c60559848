-- A figure about a day before a change, recorded after what was known had been carried over: told, and carried again or not, by a person or by a rule.
alter table transition_decision add column operation_id uuid references unit_operation;
comment on column transition_decision.operation_id is 'the merger or split of units; null where a chain ended or a set of criteria was taken up';
alter table transition_decision drop constraint transition_decision_check;
alter table transition_decision add constraint transition_decision_check check (
  (from_framework is null) = (to_framework is null) and num_nonnulls(chain_id, from_framework, operation_id) = 1);

create table transition_late (
  decision_id uuid not null references transition_decision,
  seq bigint not null,
  written int not null,
  primary key (decision_id, seq)
);
comment on table transition_late is 'history: a row of assessments about a day before a change, recorded after the carrying over, as decided';
comment on column transition_late.seq is 'of the row in assessment';
comment on column transition_late.written is 'rows to be examined again that were written because of it; none where it changes nothing';
create index on transition_late (seq);

alter table transition_rule drop constraint transition_rule_kind_check;
alter table transition_rule add constraint transition_rule_kind_check check (kind in ('sets', 'stages', 'last-stages', 'late'));
comment on column transition_rule.kind is 'a set taken up by the next, a chain followed by another, a chain that nothing follows; late: figures about a day before a change, recorded after it';
