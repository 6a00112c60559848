-- What a unit is counted as for its days: commune group, border, especially difficult, safe zone, region, the year by which a standard is to be reached.
create table unit_class (
  unit_id int not null references unit,
  class text collate "C" not null check (class in ('group', 'border', 'hard', 'safe-zone', 'region', 'target-ntm', 'target-nang-cao', 'target-kieu-mau')),
  value text collate "C" not null,
  valid daterange not null,
  ground text,
  office_id int not null references office,
  recorded_at timestamptz not null,
  exclude using gist (unit_id with =, class with =, valid with &&),
  check (case class when 'group' then value in ('1', '2', '3') when 'region' then value <> '' when 'border' then value = 'yes' when 'hard' then value = 'yes'
    when 'safe-zone' then value = 'yes' else value ~ '^20\d\d$' end)
);
comment on table unit_class is 'register: what a unit is counted as, each for its days and by which decision';
comment on column unit_class.value is '1 to 3 of a group; a key of a region; a year of a target; yes of the others';
create index on unit_class (class, value);
