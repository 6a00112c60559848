-- Đăng ký, giao, lộ trình: the criteria a commune registers for a year or is assigned, and the year in which it shall reach the standard.
create table roadmap_entry (
  seq bigint generated always as identity primary key,
  office_id int not null references office,
  framework_id smallint not null references framework,
  unit_id int not null references unit,
  year smallint not null check (year between 2000 and 2100),
  kind text collate "C" not null check (kind in ('registered', 'assigned', 'standard')),
  place smallint,
  stands boolean not null default true,
  month smallint check (month between 1 and 12),
  decision_number text,
  decided_on date,
  in_charge text,
  source text collate "C" not null check (source in ('grid', 'sheet')),
  post_id int not null references post,
  recorded_at timestamptz not null,
  check ((kind = 'standard') = (place is null)),
  foreign key (framework_id, place) references framework_place
);
comment on table roadmap_entry is 'history: what a commune plans or is given for a year; of rows about the same the last holds, one that does not stand takes it out';
comment on column roadmap_entry.kind is 'registered by the commune; assigned to it by a decision; standard: it shall reach the standard in that year';
comment on column roadmap_entry.month is 'by the end of which it shall be met; null: by the end of the year';
create index on roadmap_entry (office_id, framework_id, year, unit_id, seq);

create table roadmap_goal (
  office_id int not null references office,
  framework_id smallint not null references framework,
  year smallint not null,
  at_least smallint check (at_least >= 0),
  mean numeric(5, 2) check (mean >= 0),
  ground text,
  changed_by int not null references post,
  changed_at timestamptz not null,
  primary key (office_id, framework_id, year)
);
comment on table roadmap_goal is 'register: what a year shall bring: each commune at least so many criteria more, so many on the average';
