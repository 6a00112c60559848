-- The supervising of an assignment is handed over like the following: who has it now stands in the head.
alter table assignment_head add column supervisor_id int;
update assignment_head h set supervisor_id = a.supervisor_id from assignment a where a.assignment_id = h.assignment_id and a.supervisor_id is not null;
comment on column assignment.supervisor_id is 'as handed out; who supervises now stands in assignment_head';
