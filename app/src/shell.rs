//! The HTML document around a page: head, header, main, footer.
//!
//! It must not know which page it frames.

use leptos::prelude::*;

use crate::{
    domain::{Directory, Language},
    paths::{self, Place},
    ui::{Hidden, PhoneLink},
    words::say,
};

/// A page, ready to be framed.
pub struct Screen {
    /// What the page is called; the site's name is put after it.
    pub title: String,
    /// What stands in `main`.
    pub body: AnyView,
    /// Whether an island stands in it; without, no script is sent at all.
    pub islands: bool,
    /// What the page holds of the citizen's, when it does: the language link must carry it along to that place.
    pub holds: Option<(Place, Vec<(&'static str, String)>)>,
    /// Where the language link leads, when that is not the request's path.
    pub stands_at: Option<Place>,
    /// Not for search engines.
    pub private: bool,
    /// Whoever leaves it quickly must leave nothing behind: the browser may not keep it for its Back button.
    pub fleeting: bool,
    /// Not the same for everybody, though nothing in it is anybody's: a form with a key of its own.
    pub varies: bool,
}

impl Screen {
    /// A page of plain HTML.
    pub fn new(title: impl Into<String>, body: impl IntoView + 'static) -> Screen {
        Screen {
            title: title.into(),
            body: body.into_any(),
            islands: false,
            holds: None,
            stands_at: None,
            private: false,
            fleeting: false,
            varies: false,
        }
    }

    /// The page has islands.
    pub fn with_islands(self) -> Screen {
        Screen {
            islands: true,
            ..self
        }
    }

    /// The page shows the citizen's text, usable or not; asked for again, it is `/forslag`.
    pub fn holding(self, text: impl Into<String>) -> Screen {
        self.holding_at(paths::SUGGESTIONS, vec![("need", text.into())])
    }

    /// The page stands at a place and holds the fields of a form.
    pub fn holding_at(self, place: Place, fields: Vec<(&'static str, String)>) -> Screen {
        Screen {
            holds: Some((place, fields)),
            private: true,
            ..self
        }
    }

    /// The page stands at a place of its own, whatever was asked for: a form that comes back, an answer to a question.
    pub fn standing_at(self, place: Place) -> Screen {
        Screen {
            stands_at: Some(place),
            ..self
        }
    }

    /// The page tells of a fault: its title says so first.
    pub fn faulty(self, lang: Language) -> Screen {
        Screen {
            title: format!("{} {}", say!(lang, site.fault_before_title), self.title),
            ..self
        }
    }

    /// The browser may not keep the page.
    pub fn fleeting(self) -> Screen {
        Screen {
            fleeting: true,
            ..self
        }
    }

    /// The page is another for each who asks, but for search engines too.
    pub fn varying(self) -> Screen {
        Screen {
            varies: true,
            ..self
        }
    }

    /// The page is not for search engines.
    pub fn private(self) -> Screen {
        Screen {
            private: true,
            ..self
        }
    }
}

/// What every page of a request has around it.
pub struct Frame<'a> {
    /// The page's language.
    pub lang: Language,
    /// The page's place, for the language link; `None` on error pages, whose place means nothing.
    pub here: Option<Place>,
    /// Scheme and host, for `hreflang`.
    pub origin: &'a str,
    /// The stylesheet's path.
    pub style: &'a str,
    /// The islands' bootstrap, rendered once at start.
    pub bootstrap: &'a str,
    /// Whom to call.
    pub directory: &'a Directory,
}

/// The whole document.
pub fn document(frame: &Frame<'_>, screen: Screen) -> impl IntoView + use<> {
    let Frame {
        lang,
        here,
        origin,
        style,
        bootstrap,
        directory,
    } = frame;
    let lang = *lang;
    let title = format!(
        "{} – {} – {}",
        screen.title,
        say!(lang, site.name),
        say!(lang, site.owner)
    );
    let bootstrap = if screen.islands {
        (*bootstrap).to_owned()
    } else {
        String::new()
    };
    let here = screen.stands_at.as_ref().or(here.as_ref());
    let alternates = here.filter(|_| !screen.private).map(|here| {
        Language::ALL.map(|other| {
            view! { <link rel="alternate" hreflang=other.tag() href=format!("{origin}{}", here.in_language(other))/> }
        })
    });
    let switch = language_switch(lang, here.unwrap_or(&paths::START), screen.holds);
    view! {
        <!DOCTYPE html>
        <html lang=lang.tag()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>{title}</title>
                {screen.private.then(|| view! { <meta name="robots" content="noindex"/> })}
                {alternates.map(|links| links.collect_view())}
                <link rel="preload" href="/fonts/IBMPlexSans-Regular-Latin1.woff2" r#as="font" type="font/woff2" crossorigin="anonymous"/>
                <link rel="stylesheet" href=(*style).to_owned()/>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                {leptos::tachys::html::InertElement::new(bootstrap)}
            </head>
            <body>
                <a class="skip-link" href="#indhold">{say!(lang, site.skip)}</a>
                <header class="site-header">
                    <div class="site-header__names">
                        <p class="site-header__owner">{say!(lang, site.owner)}</p>
                        <a class="site-header__name" href=paths::START.in_language(lang)>{say!(lang, site.name)}</a>
                    </div>
                    {switch}
                </header>
                <main class="site-main" id="indhold" tabindex="-1">{screen.body}</main>
                {footer(lang, directory)}
            </body>
        </html>
    }
}

/// The link to the same place in the other language. When the page holds the citizen's text it is a button that
/// carries the text along, so it works without cookies too.
fn language_switch(
    lang: Language,
    here: &Place,
    holds: Option<(Place, Vec<(&'static str, String)>)>,
) -> AnyView {
    let other = lang.other();
    let label = say!(lang, site.other_language);
    match holds {
        Some((place, fields)) => view! {
            <form method="post" action=place.in_language(other)>
                <Hidden fields/>
                <button class="language-link" lang=other.tag() name="step" value="vis">{label}</button>
            </form>
        }.into_any(),
        None => view! {
            <a class="language-link" href=here.in_language(other) lang=other.tag() hreflang=other.tag()>{label}</a>
        }.into_any(),
    }
}

fn footer(lang: Language, directory: &Directory) -> impl IntoView + use<> {
    let phone = directory.working_phone().cloned();
    let links = [
        (paths::TOPICS, say!(lang, site.all_topics)),
        (paths::COMPLAINT, say!(lang, site.complaint)),
        (paths::STATUS, say!(lang, site.status)),
        (paths::FAULT, say!(lang, site.fault)),
        (paths::STATEMENT, say!(lang, site.statement)),
        (paths::PRIVACY, say!(lang, site.privacy)),
        (paths::ABOUT, say!(lang, site.about)),
    ];
    view! {
        <footer class="site-footer">
            {phone.map(|phone| view! { <p>{say!(lang, site.call_us)} " " <PhoneLink lang phone class="site-footer__phone"/></p> })}
            <ul class="site-footer__links">
                {links.into_iter().map(|(place, words)| view! { <li><a href=place.in_language(lang)>{words}</a></li> }).collect_view()}
            </ul>
        </footer>
    }
}
