-- A definition that an administrator is writing. Kept with its mistakes, so that nothing typed is ever lost.
create table form_draft (
    id bigint generated always as identity primary key,
    name text not null,
    yaml text not null check (length(yaml) <= 1000000),
    person_id bigint references person (id),
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    revision int not null default 1,
    form_version_id bigint references form_version (id)
);
create index on form_draft (changed_at desc);
comment on table form_draft is 'A form definition that is being written, mistakes included';
comment on column form_draft.revision is 'How often it was saved: whoever saves names the one that he saw';
comment on column form_draft.form_version_id is 'The version it was published as, null before';

alter table form_version add column published_by bigint references person (id);
comment on column form_version.published_by is 'Who published it, null for what the product carries';

-- Carrying over writes lines of its own, so that the ledger says that nobody typed them.
alter table observation drop constraint observation_way_check;
alter table observation add constraint observation_way_check
    check (way in ('PAGE', 'PASTE', 'API', 'WORKBOOK', 'DEMO', 'CARRIED'));
alter table entry drop constraint entry_way_check;
alter table entry add constraint entry_way_check
    check (way in ('PAGE', 'PASTE', 'API', 'WORKBOOK', 'DEMO', 'CARRIED'));

create table version_change (
    park_id bigint not null,
    id bigint generated always as identity,
    submission_id bigint not null,
    from_version_id bigint not null references form_version (id),
    to_version_id bigint not null references form_version (id),
    person_id bigint references person (id),
    at timestamptz not null default now(),
    kept int not null,
    carried jsonb not null,
    primary key (park_id, id),
    foreign key (park_id, submission_id) references submission (park_id, id)
);
create index on version_change (park_id, submission_id, id desc);
comment on table version_change is 'A submission that was turned to another version of its form, and what came of its contents';
comment on column version_change.kept is 'How many figures, texts and lists stayed as they were';
comment on column version_change.carried is 'What was converted or set aside, each with its reason; the ledger keeps the lines themselves';
create trigger append_only before update or delete on version_change
    for each statement execute function refuse_change();
