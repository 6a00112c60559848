-- Bảng của ngành: what an agency decided of claims is printed as an annex; its choices for that paper are kept. Which lists there are is the program's to say.
alter table paper_choice drop constraint paper_choice_list_check;
alter table paper_choice add constraint paper_choice_list_check check (list ~ '^[a-z-]+$') not valid;
alter table paper_choice validate constraint paper_choice_list_check;
create index on assessment_deed (office_id, recorded_at desc);
create index on assessment (source_id) where source_kind = 'claim';
