-- What folding needs to go on from where it stood, deeds of assessments, frozen figures, facts of documents; the shipped chains of stages.
alter table standing add column known_at timestamptz not null;
comment on column standing.known_at is 'when the last of the rows in it was recorded: a board known on a later day is this one';
comment on column standing.cells is 'two bytes a place, big-endian: two bits for each of six stages from the lowest (says), bit 12 overruled, bit 13 known by a document only, bit 14 was met and no longer is';

create table standing_head (
  unit_id int not null,
  framework_id smallint not null,
  last_day date not null,
  upto_seq bigint not null,
  known_at timestamptz not null,
  memo bytea not null,
  primary key (unit_id, framework_id)
);
comment on table standing_head is 'projection: where folding a unit''s rows stands after its last day, so that newer rows are folded onto it';
comment on column standing_head.memo is 'one byte a place and stage: what its last own row said, by document, overruled, ever met, holds against indicators, of the last day';

create table assessment_deed (
  deed_id uuid primary key,
  office_id int not null references office,
  framework_id smallint not null references framework,
  source_kind text collate "C" not null,
  document_id uuid references document,
  post_id int not null,
  written int not null,
  recorded_at timestamptz not null
);
comment on table assessment_deed is 'register: rows of assessments written at once, and the paper they stand on or were printed as an annex of';

create table figure_freeze (
  freeze_id uuid primary key,
  office_id int not null references office,
  framework_id smallint not null references framework,
  unit_id int not null references unit,
  day date not null,
  name text not null,
  ground text,
  post_id int not null,
  frozen_at timestamptz not null
);
comment on table figure_freeze is 'history: a named set of figures of a day; rows that speak of that day later are adjustments with a reason';
create index on figure_freeze (office_id, day);

create table frozen_standing (
  freeze_id uuid not null references figure_freeze,
  unit_id int not null references unit,
  framework_id smallint not null,
  day date not null,
  frozen_at timestamptz not null,
  since date,
  cells bytea not null,
  counts smallint[] not null,
  primary key (freeze_id, unit_id)
);
comment on table frozen_standing is 'history: the cells of a unit as they were frozen';
create index on frozen_standing (unit_id, framework_id, day);

create table confirmed_fact (
  seq bigint generated always as identity primary key,
  office_id int not null references office,
  document_id uuid not null references document,
  key text collate "C" not null,
  unit_id int not null references unit,
  framework_id smallint not null references framework,
  stage smallint not null references stage,
  on_day date not null,
  stated_criteria smallint,
  stated_indicators smallint,
  total smallint,
  listed_criteria smallint,
  listed_indicators smallint,
  post_id int not null,
  recorded_at timestamptz not null
);
comment on table confirmed_fact is 'history: a statement of a document that a person confirmed; what it counts stays beside what it lists, for the two may differ';
comment on column confirmed_fact.key is 'kind:start:end of the statement in the document''s text';
create index on confirmed_fact (document_id);
create index on confirmed_fact (unit_id, framework_id, on_day);

create index on stage_chain (level);

with chains (level, valid, name, verified, source, links) as (values
  ('xa', daterange('2010-01-01', '2021-01-01'), 'Ba cấp, trước năm 2021', false, 'Quyết định 2540/QĐ-TTg ngày 30/12/2016, chưa đối chiếu; các năm trước đó theo cùng trình tự', 'xa-3'),
  ('xa', daterange('2021-01-01', '2025-07-01'), 'Ba cấp, giai đoạn 2021 – 2025', true, 'Quyết định 18/2022/QĐ-TTg ngày 02/8/2022', 'xa-3'),
  ('xa', daterange('2025-07-01', null), 'Hai cấp, từ 01/7/2025', false, 'Nghị định 131/2025/NĐ-CP, Điều 44, chưa đối chiếu đủ', 'xa-2'),
  ('huyen', daterange('2010-01-01', '2025-07-01'), 'Huyện đạt chuẩn', false, 'Quyết định 18/2022/QĐ-TTg, chưa đối chiếu phần cấp huyện', 'huyen'),
  ('tinh', daterange('2010-01-01', null), 'Tỉnh hoàn thành nhiệm vụ', false, null, 'tinh'),
  ('thon', daterange('2010-01-01', null), 'Thôn, bản', false, 'Theo quy định của từng tỉnh', 'thon'),
  ('khu-mau', daterange('2010-01-01', null), 'Khu dân cư kiểu mẫu', false, 'Theo quy định của từng tỉnh', 'thon'),
  ('vuon-mau', daterange('2010-01-01', null), 'Vườn mẫu', false, 'Theo quy định của từng tỉnh', 'thon')),
links (links, slot, ordinal, name, letter, stated_by, needs) as (values
  ('xa-3', 0, 1, 'Xã tự đánh giá', 'T', 'unit', null::int),
  ('xa-3', 1, 2, 'Cơ quan phụ trách tiêu chí xác nhận', 'N', 'responsible-agency', 0),
  ('xa-3', 2, 3, 'UBND huyện thẩm tra', 'R', 'district', 1),
  ('xa-3', 3, 4, 'Sở, ngành thẩm định', 'Đ', 'province-agency', 2),
  ('xa-3', 4, 5, 'Hội đồng thẩm định', 'H', 'council', 3),
  ('xa-2', 0, 1, 'UBND xã tự đánh giá (phòng chuyên môn lập)', 'T', 'unit', null),
  ('xa-2', 3, 2, 'Sở, ngành thẩm định', 'Đ', 'province-agency', 0),
  ('xa-2', 4, 3, 'Hội đồng thẩm định', 'H', 'council', 3),
  ('huyen', 0, 1, 'Huyện tự đánh giá', 'T', 'unit', null),
  ('huyen', 3, 2, 'Sở, ngành thẩm tra', 'Đ', 'province-agency', 0),
  ('huyen', 4, 3, 'Hội đồng thẩm định trung ương', 'H', 'council', 3),
  ('tinh', 0, 1, 'Tỉnh tự đánh giá', 'T', 'unit', null),
  ('tinh', 4, 2, 'Hội đồng thẩm định trung ương', 'H', 'council', 0),
  ('thon', 0, 1, 'Thôn tự đánh giá', 'T', 'unit', null),
  ('thon', 2, 2, 'Cấp trên thẩm định', 'R', 'district', 0)),
made as (
  insert into stage_chain (level, valid, name, verified, source) select level, valid, name, verified, source from chains returning chain_id, level, valid, verified)
insert into stage_link (chain_id, slot, ordinal, name, letter, stated_by, needs_slot, verified)
select m.chain_id, l.slot, l.ordinal, l.name, l.letter, l.stated_by, l.needs, m.verified
from made m join chains c on c.level = m.level and c.valid = m.valid join links l on l.links = c.links;
