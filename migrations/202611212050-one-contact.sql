-- Breaking: table contact is gone. A person of an agency is kept once, as a person with a post, whether he signs in or not; what the register of contacts held goes there.
alter table post add column needs_approval boolean;
comment on column post.needs_approval is 'a reminder to him waits for an approving leader; null: as his title has it (heads and leaders do)';
create index on post (office_id, agency_id) where upper_inf(valid);

do $$
declare
  old record;
  known_post int;
  known_person int;
begin
  -- Those who have ended come first: a living row of the same name is not touched by them.
  for old in
    select c.*, a.unit_id as agency_unit, o.unit_id as office_unit from contact c join agency a using (agency_id) join office o using (office_id)
    order by c.ended_at nulls last, c.contact_id
  loop
    known_post := null;
    if old.ended_at is null then
      select p.post_id, p.person_id into known_post, known_person from post p join person n using (person_id)
        where p.office_id = old.office_id and p.agency_id = old.agency_id and upper_inf(p.valid) and p.part <> 'administrator' and lower(n.name) = lower(old.name)
        order by p.post_id limit 1;
    end if;
    if known_post is not null then
      update post set title = coalesce(nullif(old.title, ''), title), needs_approval = old.needs_approval where post_id = known_post;
      update person set phone = coalesce(old.phone, phone) where person_id = known_person;
    else
      insert into person (name, phone) values (old.name, old.phone) returning person_id into known_person;
      insert into post (person_id, agency_id, office_id, part, title, valid, needs_approval) values (known_person, old.agency_id, old.office_id,
        case when old.agency_unit is not null and old.agency_unit <> old.office_unit then 'commune-officer' else 'department-officer' end,
        coalesce(nullif(old.title, ''), 'Cán bộ'), daterange(null, (old.ended_at at time zone 'Asia/Ho_Chi_Minh')::date), old.needs_approval);
    end if;
  end loop;
end $$;

drop table contact;
