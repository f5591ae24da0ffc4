alter table upload add column result jsonb;
alter table upload add column person_name text;
comment on column upload.result is 'What became of it: per list read, counted, duplicates; problems by kind; what the checks then said';
comment on column upload.person_name is 'As it was when the file came, so that the history stays readable';

alter table import_problem drop column expected;
alter table import_problem drop column refuses;
alter table import_problem add column severity text not null check (severity in ('BLOCKING', 'EXPLAIN', 'HINT'));
alter table import_problem add column arguments text[] not null default '{}';
comment on column import_problem.arguments is 'Further words for the texts of the catalogue';
comment on column import_problem.severity is 'One that blocks refuses the whole file';

alter table evidence_row add column flags text[] not null default '{}';
comment on column evidence_row.flags is 'Problems of the catalogue that the row is imported with, hints left out';
