-- The citizen's draft: sealed with the key ring, erased two hours after the last request.
create table session (
    id text primary key,
    sealed blob not null,
    expires integer not null
) strict, without rowid;
create index session_expires on session (expires);
