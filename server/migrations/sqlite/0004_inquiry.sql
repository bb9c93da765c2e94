-- What citizens sent. The letter is sealed with the key ring and bound to the reference; nothing else here is personal.
create table inquiry (
    id integer primary key,
    reference text not null unique,
    key_digest text not null unique,    -- SHA-256 of the form's key: a double click files once
    secret_digest text not null,        -- SHA-256 of the follow link's secret
    kind text not null,
    unit text not null,
    department text not null,
    topic text not null,
    language text not null,
    urgent integer not null,
    sent integer not null,              -- seconds since 1970
    reply_by text,                      -- a day
    retain_until integer not null,
    sealed blob not null
) strict;
create index inquiry_retain on inquiry (retain_until);

create table inquiry_step (
    id integer primary key,
    inquiry integer not null references inquiry (id) on delete cascade,
    at integer not null,
    kind text not null,
    unit text not null
) strict;
create index inquiry_step_of on inquiry_step (inquiry);

create table delivery (
    id integer primary key,
    inquiry integer not null references inquiry (id) on delete cascade,
    parcel text not null,
    attempts integer not null,
    due integer,                        -- null: done
    stuck integer not null
) strict;
create index delivery_due on delivery (due) where due is not null;
create index delivery_of on delivery (inquiry);
