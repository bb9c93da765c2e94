-- The outage switch and its history.
create table notice (
    id integer primary key,
    service text not null,
    since integer not null,             -- seconds since 1970
    until integer                       -- null: it lasts
) strict;
create unique index notice_lasting on notice (service) where until is null;
