create table park (
    id bigint generated always as identity primary key,
    code text not null unique check (code ~ '^[a-z0-9-]{2,40}$'),
    name text not null unique,
    level text not null check (level in ('national', 'provincial', 'other')),
    province_code text not null references division (code),
    city_code text references division (code),
    county_code text references division (code),
    fictitious boolean not null default false,
    created_at timestamptz not null default now()
);
create index on park (province_code);
comment on table park is 'An industrial park. code is its address in pages and the API';
comment on column park.fictitious is 'Demonstration data: shown as such wherever its figures are';

create table person (
    id bigint generated always as identity primary key,
    user_name text not null unique check (user_name = lower(user_name)),
    display_name text not null,
    password_hash text not null,
    must_change_password boolean not null default false,
    enabled boolean not null default true,
    fictitious boolean not null default false,
    created_at timestamptz not null default now()
);
comment on column person.fictitious is 'A demonstration sign-in: accepted from this machine only';

create table assignment (
    id bigint generated always as identity primary key,
    person_id bigint not null references person (id),
    role text not null check (role in ('PARK_ADMINISTRATOR', 'REVIEWER', 'ANALYST', 'ADMINISTRATOR')),
    park_id bigint references park (id),
    province_code text references division (code),
    check ((role = 'PARK_ADMINISTRATOR') = (park_id is not null)),
    check (province_code is null or role in ('REVIEWER', 'ANALYST')),
    unique nulls not distinct (person_id, role, park_id, province_code)
);
comment on table assignment is 'What a person may do, and for which park or province; a reviewer or analyst without a province sees all';

create table audit_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    person_id bigint references person (id),
    action text not null,
    subject text not null,
    detail jsonb not null default '{}'
);
create index on audit_entry (at desc);
comment on table audit_entry is 'The trail of what people did. Append-only';

-- What has been written stays written: ledgers refuse change and removal, whoever asks.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete on audit_entry
    for each statement execute function refuse_change();
