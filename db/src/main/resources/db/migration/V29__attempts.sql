alter table upload add column losses int not null default 0;
comment on column upload.losses is 'How often its import was cut off; after some it is not begun again';
