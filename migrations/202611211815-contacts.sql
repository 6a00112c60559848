-- Whom an office writes to at each agency, without accounts; and to which agencies nothing goes before a leader has approved it.
create table contact (
  contact_id int generated always as identity primary key,
  office_id int not null references office,
  agency_id int not null references agency,
  name text collate "vi-x-icu" not null,
  title text not null default '',
  phone text collate "C",
  needs_approval boolean not null default false,
  ended_at timestamptz,
  changed_by int,
  changed_at timestamptz not null default now()
);
comment on table contact is 'register: a person at an agency to whom an office writes or telephones; needs no account';
comment on column contact.phone is 'digits, with + before a country; gone once the contact has ended';
comment on column contact.needs_approval is 'a head or leader: a reminder to him waits for an approving leader';
create index on contact (office_id, agency_id);
create unique index on contact (office_id, agency_id, lower(name)) where ended_at is null;

alter table office_agency add column needs_approval boolean;
comment on column office_agency.needs_approval is 'reminders to this agency wait for an approving leader; null: as its kind has it (Party bodies do)';
