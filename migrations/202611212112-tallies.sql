-- Biểu thôn: an indicator counted in villages, numerator and denominator of each; and the base figures of a unit, entered once a year.
create table village_tally (
  seq bigint generated always as identity primary key,
  office_id int not null references office,
  unit_id int not null references unit,
  framework_id smallint not null,
  place smallint not null,
  numerator numeric not null check (numerator >= 0),
  denominator numeric not null check (denominator > 0),
  on_day date not null,
  said_by text,
  post_id int not null,
  recorded_at timestamptz not null,
  check (numerator <= denominator),
  foreign key (framework_id, place) references framework_place
);
comment on table village_tally is 'history: what a village counted for an indicator as of a day; the last row of a village holds';
comment on column village_tally.unit_id is 'the village';
comment on column village_tally.said_by is 'who told it, where the officer entered it for him';
create index on village_tally (unit_id, framework_id, place, on_day desc, seq desc);

create table base_figure (
  seq bigint generated always as identity primary key,
  office_id int not null references office,
  unit_id int not null references unit,
  kind text collate "C" not null check (kind in ('households', 'people', 'area', 'kilometres', 'poor-households')),
  year smallint not null check (year between 1990 and 2100),
  value numeric not null check (value >= 0),
  source text not null,
  post_id int not null,
  recorded_at timestamptz not null
);
comment on table base_figure is 'history: households, people, area (ha), kilometres of road, poor households of a unit in a year, with their source; the last row of a year holds';
create index on base_figure (unit_id, kind, year desc, seq desc);
