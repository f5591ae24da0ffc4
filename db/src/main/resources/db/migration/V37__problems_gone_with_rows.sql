create table problems_gone (
    park_id bigint not null,
    upload_id bigint not null,
    before_id bigint not null,
    problems int not null,
    asked int not null,
    with_rows int not null,
    primary key (park_id, upload_id, before_id),
    foreign key (park_id, upload_id) references upload (park_id, id),
    foreign key (park_id, before_id) references upload (park_id, id)
);
comment on table problems_gone is 'Of the problems of an earlier upload that a later one does not have, how many went with their rows: both files are read to find that out';
comment on column problems_gone.problems is 'How many problems in rows were gone when it was found out';
comment on column problems_gone.asked is 'Hash of them: later checks may say something else, and then it is found out anew';
