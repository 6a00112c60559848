-- The table of results is a paper like the other lists: an agency's choices for it are kept.
alter table paper_choice drop constraint paper_choice_list_check;
alter table paper_choice add constraint paper_choice_list_check check (list in ('assignments', 'documents', 'meeting', 'holding', 'casefile', 'results')) not valid;
alter table paper_choice validate constraint paper_choice_list_check;
