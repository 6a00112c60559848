-- A tab of a sheet of marks is of a stage and a set of criteria of its own; an import may so write in several sets.
create table mark_import_rows (
  import_id uuid not null references mark_import,
  framework_id smallint not null references framework,
  first_seq bigint not null,
  last_seq bigint not null,
  primary key (import_id, framework_id)
);
comment on table mark_import_rows is 'history: between which numbers the rows of assessments lie that an import wrote in a set of criteria';
insert into mark_import_rows (import_id, framework_id, first_seq, last_seq) select import_id, framework_id, first_seq, last_seq from mark_import;
alter table mark_import drop column framework_id, drop column first_seq, drop column last_seq;

comment on column mark_sheet.framework_id is 'asked with the file: of tabs that name no other';
comment on column mark_sheet.stage is 'asked with the file: of tabs that name none';
comment on column mark_sheet.tabs is 'each tab: name, taken or not, turned (units across in the file), rows of its heading, what each column holds, the day, the set and the stage it speaks of';
comment on column mark_sheet.plan is 'questions, reasons of bad cells, the import its fates are of, counts and stage of each tab; as of the last look';

-- Sheets brought before: every tab was of the stage and the set asked with the file.
with told as (
  select s.sheet_id, g.code,
    (select jsonb_agg(t.tab || jsonb_build_object('frameworkId', s.framework_id, 'setBy', 'asked', 'stage', null, 'named', '[]'::jsonb) order by t.at)
      from jsonb_array_elements(s.tabs) with ordinality t(tab, at)) as tabs,
    (select jsonb_agg(jsonb_build_object('stage', g.code, 'stageBy', 'asked') order by t.at) from jsonb_array_elements(s.tabs) with ordinality t(tab, at)) as stages,
    (select coalesce(jsonb_agg(q || '{"tabs": []}'), '[]') from jsonb_array_elements(s.plan->'questions') q) as questions
  from mark_sheet s join stage g on g.slot = s.stage where s.plan <> '{}')
update mark_sheet s set tabs = coalesce(t.tabs, '[]'),
  plan = s.plan || jsonb_build_object('byTab', '{}'::jsonb, 'stages', coalesce(t.stages, '[]'), 'questions', t.questions)
from told t where t.sheet_id = s.sheet_id;
