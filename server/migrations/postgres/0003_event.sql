-- What happened, counted by day. No identifiers, no words.
create table event (
    day text not null,
    kind text not null,
    topic text not null,
    department text not null,
    language text not null,
    count bigint not null,
    primary key (day, kind, topic, department, language)
);
