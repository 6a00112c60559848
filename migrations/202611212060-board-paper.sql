-- The board of criteria is printed as a Biểu: what an agency chose for it is kept as for the other lists.
alter table paper_choice drop constraint paper_choice_list_check;
alter table paper_choice add constraint paper_choice_list_check check (list in ('assignments', 'documents', 'meeting', 'holding', 'casefile', 'results', 'board'));
