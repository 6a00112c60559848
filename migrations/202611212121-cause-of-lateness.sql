-- Every list asks of each late row why it is late: few say so, and those are found in an index of theirs.
create index assignment_deed_explain on assignment_deed (assignment_id, seq desc) where verb = 'explain';
