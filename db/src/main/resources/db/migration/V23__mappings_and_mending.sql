create table header_mapping (
    park_id bigint not null references park (id),
    list_code text not null,
    header text not null,
    written text not null,
    meaning text not null check (meaning in ('COLUMN', 'KEPT', 'LEFT_OUT')),
    column_code text,
    person_id bigint references person (id),
    person_name text,
    mapped_at timestamptz not null default now(),
    primary key (park_id, list_code, header),
    check ((meaning = 'COLUMN') = (column_code is not null))
);
comment on table header_mapping is 'How a park said that a header of its own is to be read, once for all files of that list';
comment on column header_mapping.header is 'Folded: without spaces, signs and brackets, half-width, lower-case';
comment on column header_mapping.written is 'As it stood in the file that it was first mapped for';
comment on column header_mapping.meaning is 'COLUMN: a column of the list; KEPT: an extra one; LEFT_OUT: not imported';

alter table import_problem add column row_key text not null default '';
alter table import_problem add column row_name text not null default '';
comment on column import_problem.row_key is 'The enterprise of the row, as identity_key of evidence_row: the same problem is known again when rows move';
comment on column import_problem.row_name is 'Its folded name, by which the row is known again when its credit code was mended';

create table row_finding (
    park_id bigint not null,
    upload_id bigint not null,
    list_code text not null,
    row_number int not null,
    code text not null,
    row_name text not null,
    primary key (park_id, upload_id, list_code, row_number, code),
    foreign key (park_id, upload_id) references upload (park_id, id)
);
comment on table row_finding is 'What the checks said of single rows when an upload was imported, to say later what was mended';
