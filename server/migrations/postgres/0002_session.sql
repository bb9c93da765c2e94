-- The citizen's draft: sealed with the key ring, erased two hours after the last request.
create table session (
    id text primary key,
    sealed bytea not null,
    expires bigint not null
);
create index session_expires on session (expires);
