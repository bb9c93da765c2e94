-- Which store this is: what is derived from it (the search index) asks before it believes itself.
create table store (
    only_row integer primary key check (only_row = 1),
    id text not null
) strict;
insert into store (only_row, id) values (1, lower(hex(randomblob(16))));

-- How often an answer was opened, halved every month: the last day it was, and the sum on that day. No identifiers, no words.
create table opened (
    slug text primary key,
    day text not null,
    weight real not null
) strict, without rowid;
