//! A small municipality: one of everything a page can show.

use std::{collections::BTreeMap, sync::Arc};

use app::{
    domain::{
        Answer, Article, Directory, Knowledge, Language, Need, Slug, Suggestion, Topic,
        article::{Action, Audience, Confidence, Internal, Login, Source, Wording},
        directory::{
            Authority, Department, Link, Phone, Place, Unit, department::Name,
            municipality::Municipality,
        },
        hours::{Hours, Opening},
        language::Tongue,
        moment::Moment,
        notice::Service,
        topic::TopicWording,
    },
    services::Found,
};
use jiff::civil::{Date, date, time};

/// A Saturday.
pub const TODAY: Date = date(2026, 11, 21);

pub fn text(words: &str) -> String {
    words.to_owned()
}

pub fn need(words: &str) -> Need {
    Need::parse(words).expect("usable")
}

/// One answer that nobody has translated, and a link to another.
pub fn found(lang: Language) -> Found {
    let further = vec![Suggestion {
        slug: text("rotter"),
        title: text("Rotter"),
        danish_only: false,
    }];
    Found {
        answers: vec![told(lang)],
        further,
        department: None,
        tongue: Tongue::Danish,
        understood: None,
        search_is_down: false,
        is_sure: true,
    }
}

pub fn told(lang: Language) -> Answer {
    Answer::tell(&article(), &knowledge(), lang, TODAY, "Se:")
}

/// The same while some services are down.
pub fn knowledge_without(down: &[Service]) -> Knowledge {
    let mut knowledge = knowledge();
    knowledge.directory.moment = Some(Moment {
        now: TODAY.at(13, 0, 0, 0),
        down: down.to_vec(),
        while_typing: true,
    });
    knowledge
}

pub fn knowledge() -> Knowledge {
    let words = |title: &str| TopicWording {
        title: text(title),
        intro: text("Om emnet."),
    };
    let article = article();
    Knowledge {
        articles: BTreeMap::from([(article.slug.clone(), Arc::new(article))]),
        topics: vec![Topic {
            id: text("emne"),
            parent: String::new(),
            unit: String::new(),
            complaints: false,
            da: words("Emne"),
            en: words("Topic"),
        }],
        directory: directory(),
        ..Knowledge::default()
    }
}

fn directory() -> Directory {
    Directory {
        reply_days: 5,
        municipality: Some(Municipality {
            da: text("Københavns Kommune"),
            en: text("City of Copenhagen"),
            cvr: text("64942212"),
            address: text("Københavns Rådhus, Rådhuspladsen 1, 1550 København V"),
            confidence: Confidence::SourceFound,
            source: text("kk.dk"),
            checked: TODAY,
        }),
        departments: vec![Department {
            id: text("kff"),
            names: vec![Name {
                da: text("Forvaltningen"),
                en: text("The department"),
                from: None,
                until: None,
                confidence: Confidence::SourceFound,
                source: text("kk.dk"),
                checked: TODAY,
            }],
            day: None,
        }],
        units: vec![Unit {
            id: text("enhed"),
            department: text("kff"),
            da: text("Borgerservice"),
            en: text("Citizen Service"),
            digital_post: text("Borgerservice i Digital Post"),
            ..Unit::default()
        }],
        phones: phones(),
        places: vec![
            place("sikkert", Confidence::SourceFound),
            place("usikkert", Confidence::Uncertain),
        ],
        authorities: vec![Authority {
            id: text("politiet"),
            da: text("Politiet"),
            en: text("The police"),
            url: text("https://politi.dk"),
            confidence: Confidence::WellKnown,
            source: text("almen viden"),
            checked: TODAY,
        }],
        links: links(),
        closed: vec![],
        moment: None,
    }
}

fn phones() -> Vec<Phone> {
    [
        ("hovednummer", "33 66 33 66", none()),
        ("alarm", "112", none()),
        ("doegnvagt", "33 17 33 33", always()),
        ("mitid-support", "33 98 00 10", weekdays()),
        ("boernetelefonen", "116 111", none()),
        ("lev-uden-vold", "1888", always()),
        ("livslinien", "70 20 12 01", none()),
        ("akut-1813", "1813", none()),
        ("hjemloese-udsatte", "33 17 33 34", none()),
        ("politi-114", "114", none()),
        ("bbu-amager", "33 17 33 35", none()),
    ]
    .map(|(id, number, hours)| Phone {
        id: text(id),
        number: text(number),
        da: format!("Telefon: {id}"),
        en: format!("Phone: {id}"),
        hours,
        url: String::new(),
        without_voice: match id {
            "mitid-support" => text("mitid"),
            _ => String::new(),
        },
        municipal: matches!(
            id,
            "hovednummer" | "doegnvagt" | "hjemloese-udsatte" | "bbu-amager"
        ),
        confidence: Confidence::SourceFound,
        source: text("kk.dk"),
        checked: TODAY,
    })
    .to_vec()
}

/// A place of Borgerservice, open on weekdays.
fn place(name: &str, confidence: Confidence) -> Place {
    Place {
        id: text(name),
        unit: text("kff-borgerservice"),
        da: format!("Borgerservice, {name}"),
        en: format!("Citizen Service, {name}"),
        address: format!("Gaden 7, {name}"),
        hours: weekdays(),
        confidence,
        source: text("kk.dk"),
        checked: TODAY,
    }
}

fn none() -> Hours {
    Hours::default()
}

fn always() -> Hours {
    Hours {
        always: true,
        open: vec![],
    }
}

/// Monday to Friday, 8 to 20.
fn weekdays() -> Hours {
    Hours {
        always: false,
        open: vec![Opening {
            days: "man-fre".parse().expect("days"),
            from: time(8, 0, 0, 0),
            to: time(20, 0, 0, 0),
        }],
    }
}

fn links() -> Vec<Link> {
    [
        ("digital-post-borger", "https://post.borger.dk"),
        ("digital-post-virk", "https://virk.dk/digitalpost"),
        ("kk-borgerservice", "https://www.kk.dk/borger/borgerservice"),
        ("kk-kontakt", "https://www.kk.dk/om-kommunen/kontakt"),
        ("mitid", "https://www.mitid.dk"),
        ("borger-dk", "https://www.borger.dk"),
        ("international-house", "https://ihcph.kk.dk"),
        ("life-in-denmark", "https://lifeindenmark.borger.dk"),
        ("doegnvagt-sted", "https://www.kk.dk/doegnvagt"),
        ("kk-klage", "https://www.kk.dk/klage"),
        ("ankestyrelsen", "https://ast.dk"),
        ("borgerraadgiveren", "https://www.borgerraadgiveren.kk.dk"),
        (
            "borgerraadgiveren-klage",
            "https://www.borgerraadgiveren.kk.dk/klag",
        ),
        ("databeskyttelsesraadgiver", "https://www.kk.dk/dpo"),
        ("kk-indsigt", "https://www.kk.dk/indsigt"),
        ("kk-databeskyttelse", "https://www.kk.dk/databeskyttelse"),
        ("datatilsynet", "https://www.datatilsynet.dk"),
        ("digst-webtilgaengelighed", "https://digst.dk/was"),
    ]
    .map(|(id, url)| Link {
        id: text(id),
        da: format!("Sted: {id}"),
        en: format!("Place: {id}"),
        url: text(url),
        login: match id {
            "digital-post-borger" => Login::Mitid,
            "digital-post-virk" => Login::MitidErhverv,
            _ => Login::None,
        },
        confidence: Confidence::SourceFound,
        source: text("kk.dk"),
        checked: TODAY,
    })
    .to_vec()
}

pub fn article() -> Article {
    let wording = |title: &str, short: &str| Wording {
        title: text(title),
        borgerord: vec![],
        actions: vec![Action {
            label: text("Gør det"),
            url: text("https://www.kk.dk"),
            login: Login::Mitid,
            checked: TODAY,
        }],
        short: text(short),
        body: text("## Mere\n\nSe [pas](/svar/pas)."),
        follows: None,
    };
    Article {
        slug: Slug::parse("pas").expect("a slug"),
        number: 102,
        topic: text("emne"),
        owner: text("enhed"),
        audience: Audience::Borger,
        personal: true,
        authority: text("politiet"),
        urgent: true,
        phone: text("hovednummer"),
        reply_days: 0,
        related: vec![],
        sources: vec![Source {
            url: text("https://www.kk.dk"),
            title: text("kk.dk"),
            checked: TODAY,
            confidence: Confidence::SourceFound,
        }],
        review_by: date(2027, 5, 21),
        valid_from: None,
        valid_to: None,
        da: wording("Nyt pas", "Du søger om pas."),
        en: None,
        internal: Internal {
            notes: text("INTERNT"),
            script: text("INTERNT"),
        },
    }
}
