-- The outage switch and its history.
create table notice (
    id bigint generated always as identity primary key,
    service text not null,
    since bigint not null,             -- seconds since 1970
    until bigint                       -- null: it lasts
);
create unique index notice_lasting on notice (service) where until is null;
