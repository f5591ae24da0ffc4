create table stored_file (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint not null,
    content bytea not null,
    stored_at timestamptz not null default now()
);
-- Workbooks are compressed already.
alter table stored_file alter column content set storage external;
comment on table stored_file is 'Uploaded files byte for byte, once each, by SHA-256';
create trigger append_only before update or delete on stored_file
    for each statement execute function refuse_change();

create table upload (
    park_id bigint not null,
    id bigint generated always as identity,
    submission_id bigint not null,
    sha256 text not null references stored_file (sha256),
    file_name text not null,
    list_code text,
    state text not null check (state in
        ('RECEIVED', 'RECOGNISED', 'QUEUED', 'RUNNING', 'IMPORTED', 'REFUSED', 'FAILED', 'CANCELLED')),
    recognised jsonb,
    bytes_total bigint not null default 0,
    bytes_read bigint not null default 0,
    rows_read bigint not null default 0,
    problem_count int not null default 0,
    job_execution_id bigint,
    person_id bigint references person (id),
    uploaded_at timestamptz not null default now(),
    started_at timestamptz,
    finished_at timestamptz,
    primary key (park_id, id),
    foreign key (park_id, submission_id) references submission (park_id, id)
);
create index on upload (park_id, submission_id, id desc);
create index on upload (state) where state in ('QUEUED', 'RUNNING');
comment on table upload is 'A file sent to prove counts, and how its import goes';
comment on column upload.list_code is 'The list the person said it is; null: by the names of its sheets';
comment on column upload.recognised is 'Which sheet was taken for which list, and which column for what';

create table list_version (
    park_id bigint not null,
    id bigint generated always as identity,
    submission_id bigint not null,
    list_code text not null,
    version int not null,
    upload_id bigint not null,
    sheet text not null,
    header_row int not null,
    columns jsonb not null,
    rows_read int not null default 0,
    counted int not null default 0,
    duplicates int not null default 0,
    excluded int not null default 0,
    problem_count int not null default 0,
    current boolean not null default false,
    imported_at timestamptz,
    primary key (park_id, id),
    foreign key (park_id, submission_id) references submission (park_id, id),
    foreign key (park_id, upload_id) references upload (park_id, id),
    unique (park_id, submission_id, list_code, version)
);
create unique index list_version_current on list_version (park_id, submission_id, list_code) where current;
comment on table list_version is 'An evidence list as one upload gave it; written once, the newest complete one is current';
comment on column list_version.columns is 'In order of the cells: letter, header as written, column code or null for an extra one';

create table evidence_row (
    park_id bigint not null,
    list_version_id bigint not null,
    row_number int not null,
    status text not null check (status in ('COUNTED', 'DUPLICATE', 'EXCLUDED')),
    identity_key text not null,
    name text not null,
    credit_code text,
    credit_code_state text not null,
    industry_code text,
    first_row int,
    typed jsonb not null,
    cells text[] not null,
    primary key (park_id, list_version_id, row_number)
);
comment on table evidence_row is 'One line of a list: what was understood (typed) beside what stood there (cells)';
comment on column evidence_row.row_number is 'As the spreadsheet numbers it, from 1';
comment on column evidence_row.identity_key is 'Same enterprise, same key: the credit code, else the folded name';
comment on column evidence_row.first_row is 'For a duplicate: the row that is counted';

create table import_problem (
    park_id bigint not null,
    id bigint generated always as identity,
    upload_id bigint not null,
    list_code text,
    sheet text,
    row_number int,
    column_letter text,
    header text,
    code text not null,
    refuses boolean not null,
    found text not null default '',
    expected text not null default '',
    primary key (park_id, id),
    foreign key (park_id, upload_id) references upload (park_id, id)
);
create index on import_problem (park_id, upload_id, id);
comment on column import_problem.code is 'In the catalogue of errors, which holds text and remedy';
comment on column import_problem.refuses is 'Whether the whole file is refused for it';
