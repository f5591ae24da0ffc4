-- What parks and reviewers say to findings: explanations (情况说明) and waivers (豁免). Every line ever written.
create table answer (
    park_id bigint not null,
    id bigint generated always as identity,
    submission_id bigint not null,
    finding text not null,
    act text not null check (act in
        ('EXPLAINED', 'TAKEN_BACK', 'AGREED', 'SENT_BACK',
         'REQUESTED', 'REQUEST_TAKEN_BACK', 'WAIVED', 'REFUSED', 'REVOKED')),
    words text not null default '' check (length(words) <= 2000),
    grounds jsonb not null,
    finding_id text not null,
    rule text not null,
    rule_version text not null,
    year smallint not null,
    title text not null,
    message text not null,
    cells text[] not null,
    revision int not null,
    person_id bigint references person (id),
    written_at timestamptz not null default now(),
    primary key (park_id, id),
    foreign key (park_id, submission_id) references submission (park_id, id)
);
create index on answer (park_id, submission_id, finding, id desc);
comment on table answer is 'Append-only ledger of explanations and waivers, and what reviewers decided about them';
comment on column answer.finding is 'Rule, year and spot; a row of a list by its enterprise, since rows move when a list is uploaded anew';
comment on column answer.finding_id is 'The finding as it was named then, with sheet and row';
comment on column answer.grounds is 'The figures, counts and rows it is about, as they were: when one differs now, it no longer holds';
comment on column answer.cells is 'indicator@period of the figures that carry it as a footnote';
comment on column answer.message is 'What the check said then';
create trigger append_only before update or delete on answer
    for each statement execute function refuse_change();

create table current_answer (
    park_id bigint not null,
    submission_id bigint not null,
    finding text not null,
    act text not null,
    answer_id bigint not null,
    said_id bigint,
    primary key (park_id, submission_id, finding),
    foreign key (park_id, answer_id) references answer (park_id, id),
    foreign key (park_id, said_id) references answer (park_id, id)
);
create index on current_answer (act, park_id, submission_id);
comment on table current_answer is 'The newest line of the ledger for each finding; kept by trigger, never written by hand';
comment on column current_answer.said_id is 'The newest line of the park''s own words; null where a reviewer waived unasked';

create function keep_current_answer() returns trigger language plpgsql as $$
declare
    said bigint := case when new.act in ('EXPLAINED', 'REQUESTED') then new.id end;
begin
    insert into current_answer as c (park_id, submission_id, finding, act, answer_id, said_id)
    values (new.park_id, new.submission_id, new.finding, new.act, new.id, said)
    on conflict (park_id, submission_id, finding) do update
        set act = excluded.act, answer_id = excluded.answer_id, said_id = coalesce(excluded.said_id, c.said_id)
        where c.answer_id < excluded.answer_id;
    return null;
end $$;
create trigger keep_current after insert on answer
    for each row execute function keep_current_answer();
