create table claim_shared (
    by_code boolean not null,
    key bigint not null,
    primary key (by_code, key)
);
comment on table claim_shared is 'Keys that stood in claim_key for more than one park when lists were last keyed: among them are all that do. Kept with claim_key, so that the page of claims need not read all of it';
comment on column claim_shared.by_code is 'Whether key is claim_key.identity of rows with a code, else claim_key.name';

insert into claim_shared
select true, identity from claim_key where coded
group by identity having min(park_id) < max(park_id);
insert into claim_shared
select false, name from claim_key
group by name having min(park_id) < max(park_id) and bool_or(not coded);
