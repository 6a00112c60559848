-- explain: why a row is late, in one tap; a deed like the others.
alter table assignment_deed drop constraint assignment_deed_verb_check;
alter table assignment_deed add constraint assignment_deed_verb_check check (verb in ('hand-out', 'see', 'acknowledge', 'decline', 'answer-decline', 'report', 'contribute',
  'complete', 'confirm', 'return', 'ask-extension', 'grant-extension', 'refuse-extension', 'urge', 'hand-over', 'cancel', 'break-down', 'route', 'dispute', 'agree', 'change',
  'take-up', 'explain', 'undo')) not valid;
alter table assignment_deed validate constraint assignment_deed_verb_check;
