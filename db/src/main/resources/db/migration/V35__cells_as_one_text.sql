-- A list of the two million cells of a long upload is taken in at two thirds of the time when the cells of a row are one
-- text and what was understood is a text as well: neither is looked into by the server on the way in. The cells are parted
-- by U+001F, which no cell keeps (it is kept as its picture, U+241F).
alter table evidence_row
    alter column typed type text using typed::text,
    alter column cells type text using
        translate(translate(array_to_string(cells, chr(29), ''), chr(31), chr(9247)), chr(29), chr(31));
comment on column evidence_row.typed is 'What was understood, a JSON object by column code, without what name and credit_code say already';
comment on column evidence_row.cells is 'What stood there, in the order of the columns of its list_version, parted by U+001F';
