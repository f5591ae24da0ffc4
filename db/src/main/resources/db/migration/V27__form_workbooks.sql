-- A text may come out of a workbook, as a figure always could.
alter table entry
    add column file_sha256 text,
    add column file_name text,
    add column sheet text,
    add column row_number int,
    add column column_letter text,
    add check ((way = 'WORKBOOK') = (file_sha256 is not null and sheet is not null and row_number is not null));

create table form_workbook (
    park_id bigint not null,
    id bigint generated always as identity,
    submission_id bigint not null,
    sha256 text not null references stored_file (sha256),
    file_name text not null,
    person_id bigint references person (id),
    uploaded_at timestamptz not null default now(),
    primary key (park_id, id),
    foreign key (park_id, submission_id) references submission (park_id, id)
);
create index on form_workbook (park_id, submission_id, id desc);
comment on table form_workbook is 'A whole form filled in offline, as it was sent: what of it was taken over stands in the ledgers';
create trigger append_only before update or delete on form_workbook
    for each statement execute function refuse_change();
