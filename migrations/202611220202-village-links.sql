-- The village head's own link: he types the numerator and denominator of his village for one sheet on his phone; it waits for the office.
alter table pass drop constraint pass_scope_check;
alter table pass add constraint pass_scope_check check (scope in ('list', 'document', 'assignment', 'report', 'tally'));
alter table pass add column unit_id int references unit;
comment on column pass.unit_id is 'the village that counts, of a link to its row of a village sheet';
alter table pass add column framework_id smallint;
alter table pass add column place smallint;
alter table pass add foreign key (framework_id, place) references framework_place;
alter table pass drop constraint pass_check;
alter table pass add constraint pass_check check (case scope when 'list' then filters is not null when 'document' then document_id is not null
  when 'assignment' then assignment_id is not null when 'report' then document_id is not null and agency_id is not null
  else unit_id is not null and framework_id is not null and place is not null end);
alter table pass drop constraint pass_check1;
alter table pass add constraint pass_check1 check (scope not in ('report', 'tally') or not frozen);

create table tally_report (
  report_id uuid primary key,
  pass_id uuid not null references pass,
  office_id int not null references office,
  unit_id int not null references unit,
  framework_id smallint not null,
  place smallint not null,
  numerator numeric not null check (numerator >= 0),
  denominator numeric not null check (denominator > 0),
  on_day date not null,
  key uuid not null,
  body_hash bytea not null,
  at timestamptz not null,
  name text not null,
  phone text collate "C" not null,
  unique (pass_id, key),
  check (numerator <= denominator),
  foreign key (framework_id, place) references framework_place
);
comment on table tally_report is 'register: what a village head typed into his link, chờ văn phòng nhận until it has an answer; name and telephone can be erased';
create index on tally_report (office_id, at);

create table tally_answer (
  report_id uuid primary key references tally_report,
  accepted boolean not null,
  words text,
  post_id int not null references post,
  at timestamptz not null,
  check (accepted or words is not null)
);
comment on table tally_answer is 'history: an officer took what a village counted into its sheet, or refused it with a reason';
