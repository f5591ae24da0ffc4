-- What a reviewer pins to single cells when returning a submission (退回批注), beside the one remark about all of it.
create table pinned_remark (
    park_id bigint not null,
    id bigint generated always as identity,
    submission_id bigint not null,
    revision int not null,
    place text not null check (length(place) between 1 and 150),
    words text not null check (length(words) between 1 and 1000),
    last_figure bigint not null,
    last_entry bigint not null,
    person_id bigint references person (id),
    written_at timestamptz not null default now(),
    kept_by bigint references person (id),
    kept_at timestamptz,
    primary key (park_id, id),
    foreign key (park_id, submission_id) references submission (park_id, id),
    check ((kept_by is null) = (kept_at is null))
);
create index on pinned_remark (park_id, submission_id, revision);
comment on table pinned_remark is 'Remarks pinned to cells and fields of a revision that was returned';
comment on column pinned_remark.place is 'indicator@period of a cell, or the code of a field';
comment on column pinned_remark.last_figure is 'Newest line of the ledger of figures then: what stood in the cell is read from there';
comment on column pinned_remark.last_entry is 'Newest line of the ledger of texts then';
comment on column pinned_remark.kept_by is 'Who of the park looked at it and leaves the cell as it is; null while nobody said so';

-- The remark itself never changes; only that the park has looked at it does.
create function refuse_other_remark() returns trigger language plpgsql as $$
begin
    if (to_jsonb(new) - 'kept_by' - 'kept_at') is distinct from (to_jsonb(old) - 'kept_by' - 'kept_at') then
        raise exception 'pinned_remark: a remark does not change';
    end if;
    return new;
end $$;
create trigger words_stay before update on pinned_remark
    for each row execute function refuse_other_remark();
create trigger nothing_goes before delete on pinned_remark
    for each statement execute function refuse_change();
