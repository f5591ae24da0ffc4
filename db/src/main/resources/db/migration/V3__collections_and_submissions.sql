create table form_version (
    id bigint generated always as identity primary key,
    form_code text not null,
    version text not null,
    title text not null,
    yaml text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    published_at timestamptz not null default now(),
    unique (form_code, version)
);
comment on table form_version is 'A form definition as published. An open submission keeps the version it began with';
create trigger append_only before update or delete on form_version
    for each statement execute function refuse_change();

create table collection (
    id bigint generated always as identity primary key,
    code text not null unique check (code ~ '^[a-z0-9-]{2,40}$'),
    title text not null,
    form_version_id bigint not null references form_version (id),
    opens_on date not null,
    closes_on date not null,
    check (opens_on <= closes_on)
);
comment on table collection is 'One call (征集): a form version and its deadlines';

create table submission (
    id bigint generated always as identity primary key,
    collection_id bigint not null references collection (id),
    park_id bigint not null references park (id),
    form_version_id bigint not null references form_version (id),
    state text not null default 'DRAFT' check (state in ('DRAFT', 'SENT', 'RETURNED', 'ACCEPTED')),
    revision int not null default 0,
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    unique (collection_id, park_id),
    unique (park_id, id)
);
comment on column submission.revision is 'How often it was sent';

create table submission_event (
    park_id bigint not null,
    id bigint generated always as identity,
    submission_id bigint not null,
    kind text not null check (kind in ('OPENED', 'SENT', 'RETURNED', 'ACCEPTED', 'WITHDRAWN')),
    revision int not null,
    person_id bigint references person (id),
    at timestamptz not null default now(),
    remark text not null default '',
    findings jsonb,
    primary key (park_id, id),
    foreign key (park_id, submission_id) references submission (park_id, id)
);
create index on submission_event (park_id, submission_id, id);
comment on column submission_event.findings is 'What the checks said when it was sent';
create trigger append_only before update or delete on submission_event
    for each statement execute function refuse_change();

-- The ledger of figures: every value ever typed, and who, when, from where.
create table observation (
    park_id bigint not null,
    id bigint generated always as identity,
    submission_id bigint not null,
    indicator text not null,
    period text not null check (period ~ '^[0-9]{4}(-12-31)?$'),
    year smallint not null generated always as (left(period, 4)::smallint) stored,
    status text not null check (status in ('FIGURE', 'NOT_FILLED', 'NOT_APPLICABLE', 'UNAVAILABLE', 'WITHHELD')),
    amount numeric,
    reason text,
    typed text not null default '',
    way text not null check (way in ('PAGE', 'PASTE', 'API', 'WORKBOOK', 'DEMO')),
    person_id bigint references person (id),
    recorded_at timestamptz not null default now(),
    file_sha256 text,
    file_name text,
    sheet text,
    row_number int,
    column_letter text,
    primary key (park_id, id),
    foreign key (park_id, submission_id) references submission (park_id, id),
    check ((status = 'FIGURE') = (amount is not null)),
    check ((status = 'UNAVAILABLE') = (reason is not null)),
    check ((way = 'WORKBOOK') = (file_sha256 is not null and sheet is not null and row_number is not null))
);
create index on observation (park_id, submission_id, indicator, period, id desc);
comment on table observation is 'Append-only ledger: indicator x reference period x value, with its origin';
comment on column observation.amount is 'With the decimals as typed: 12.30 keeps its scale of 2';
comment on column observation.typed is 'What stood in the cell, letter for letter';
create trigger append_only before update or delete on observation
    for each statement execute function refuse_change();

create table current_observation (
    park_id bigint not null,
    submission_id bigint not null,
    indicator text not null,
    period text not null,
    year smallint not null,
    status text not null,
    amount numeric,
    observation_id bigint not null,
    primary key (park_id, submission_id, indicator, period),
    foreign key (park_id, observation_id) references observation (park_id, id)
);
create index on current_observation (indicator, year) include (park_id, submission_id, status, amount);
comment on table current_observation is 'The newest line of the ledger for each cell; kept by trigger, never written by hand';

create function keep_current_observation() returns trigger language plpgsql as $$
begin
    insert into current_observation as c
        (park_id, submission_id, indicator, period, year, status, amount, observation_id)
    values (new.park_id, new.submission_id, new.indicator, new.period, left(new.period, 4)::smallint,
            new.status, new.amount, new.id)
    on conflict (park_id, submission_id, indicator, period) do update
        set status = excluded.status, amount = excluded.amount, observation_id = excluded.observation_id
        where c.observation_id < excluded.observation_id;
    return null;
end $$;
create trigger keep_current after insert on observation
    for each row execute function keep_current_observation();

-- The ledger of texts and choices.
create table entry (
    park_id bigint not null,
    id bigint generated always as identity,
    submission_id bigint not null,
    field text not null,
    row smallint not null default 1 check (row between 1 and 99),
    text text not null,
    way text not null check (way in ('PAGE', 'PASTE', 'API', 'WORKBOOK', 'DEMO')),
    person_id bigint references person (id),
    recorded_at timestamptz not null default now(),
    primary key (park_id, id),
    foreign key (park_id, submission_id) references submission (park_id, id)
);
create index on entry (park_id, submission_id, field, row, id desc);
comment on table entry is 'Append-only ledger of text fields, choices and narratives';
create trigger append_only before update or delete on entry
    for each statement execute function refuse_change();

create table current_entry (
    park_id bigint not null,
    submission_id bigint not null,
    field text not null,
    row smallint not null,
    text text not null,
    entry_id bigint not null,
    primary key (park_id, submission_id, field, row),
    foreign key (park_id, entry_id) references entry (park_id, id)
);
create index on current_entry (field, text) where length(text) <= 80;

create function keep_current_entry() returns trigger language plpgsql as $$
begin
    insert into current_entry as c (park_id, submission_id, field, row, text, entry_id)
    values (new.park_id, new.submission_id, new.field, new.row, new.text, new.id)
    on conflict (park_id, submission_id, field, row) do update
        set text = excluded.text, entry_id = excluded.entry_id
        where c.entry_id < excluded.entry_id;
    return null;
end $$;
create trigger keep_current after insert on entry
    for each row execute function keep_current_entry();
