-- The folded name of EnterpriseName.fold, for rows that are already here: a test holds the two together. Letters beyond
-- ASCII keep their case where the database knows no other.
create function folded_name(written text) returns text
    language sql immutable strict parallel safe
    return case
        -- As most names are written: nothing but the brackets to fold.
        when translate(written, '（）', '()') ~ '^[0-9A-Z()\u4e00-\u9fa5]*$' then translate(written, '（）', '()')
        else upper(regexp_replace(
            translate(normalize(written, nfkc), '〔[【﹙〕]】﹚•‧・●."''“”‘’`*', '(((())))·····'),
            '[\u0001-\u0020\u007f-\u00a0\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff\ufff9-\ufffb]+',
            '', 'g'))
    end;
comment on function folded_name is 'The name by which an enterprise is the same however it was typed';

alter table list_version add column names_compared boolean not null default true;
alter table list_version add column keyed boolean not null default false;
comment on column list_version.names_compared is 'Whether its names were held against those of the version before and of the other lists; long lists wait for a quiet moment';
comment on column list_version.keyed is 'Whether its rows stand in claim_key';
create index on list_version (submission_id) where current and not keyed;
create index on list_version (park_id, id) where keyed and not current;
create index on list_version (park_id, id) where not names_compared;

create table former_name (
    park_id bigint not null,
    submission_id bigint not null,
    credit_code text not null,
    folded text not null,
    name text not null,
    list_version_id bigint not null,
    row_number int not null,
    noted_at timestamptz not null default now(),
    primary key (park_id, submission_id, credit_code, folded),
    foreign key (park_id, submission_id) references submission (park_id, id)
);
comment on table former_name is 'Another name under which an enterprise stood in the submission, and the row where it did';

create table claim_key (
    park_id bigint not null,
    list_version_id bigint not null,
    row_number int not null,
    coded boolean not null,
    identity bigint not null,
    name bigint not null,
    primary key (park_id, list_version_id, row_number)
);
create index on claim_key (identity, park_id, list_version_id) where coded;
create index on claim_key (name, park_id, list_version_id, coded);
create index on claim_key (name) where not coded;
comment on table claim_key is 'Rows that count, by what identifies them in another park''s list. Derived from evidence_row when it is asked for, so that imports pay nothing for it';
comment on column claim_key.coded is 'Whether the credit code identifies it';
comment on column claim_key.identity is 'hashtextextended of evidence_row.identity_key';
comment on column claim_key.name is 'hashtextextended of its folded name';
