-- The knowledge base at run time. The store is the truth; content/ is imported into it.

-- One counter orders every change; the search index follows it.
create table change_counter (
    only_row bigint primary key check (only_row = 1),
    seq bigint not null
);
insert into change_counter (only_row, seq) values (1, 0);

create table article (
    slug text primary key,
    state text not null check (state in ('published', 'retired')),
    revision bigint not null,
    -- what the last import brought; null when an editor made the article
    imported_hash text,
    change_seq bigint not null
);
create index article_change on article (change_seq);

-- Every version there ever was; `document` is the whole article as JSON.
create table article_revision (
    slug text not null references article (slug),
    revision bigint not null,
    document text not null,
    made_by text not null,
    made_at bigint not null,
    primary key (slug, revision)
);

-- Topics, directory, facts and vocabulary: each one document.
create table knowledge_part (
    name text primary key,
    document text not null,
    imported_hash text,
    change_seq bigint not null
);
