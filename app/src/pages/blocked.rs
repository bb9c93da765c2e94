//! A text with a CPR number, a code or an account number in it: nothing was sent, nothing was kept. The page holds the text and every way on, because
//! there is no other place it stands in.

use leptos::prelude::*;

use crate::{
    domain::{Directory, Language, notice::Service, privacy},
    forms::{ContactField, ContactForm, FieldState},
    paths::{self, Place},
    shell::Screen,
    ui::{
        ByDigitalPost, Hidden, Outage, Post, Shown, Textarea, UrgentBox, WaysOn, Where,
        WithoutLogin, portal, writes_at_virk,
    },
    words::say,
};

/// What the page calls the thing that was found.
struct Said {
    title: &'static str,
    text: &'static str,
    remove: &'static str,
    not_it: &'static str,
    not_it_how: &'static str,
}

impl Said {
    fn of(lang: Language, text: &str) -> Said {
        match privacy::blocked_by(text) == Some(privacy::Category::Credentials) {
            false => Said {
                title: say!(lang, blocked.title),
                text: say!(lang, blocked.text),
                remove: say!(lang, blocked.remove),
                not_it: say!(lang, blocked.not_cpr),
                not_it_how: say!(lang, blocked.not_cpr_how),
            },
            true => Said {
                title: say!(lang, blocked.secret_title),
                text: say!(lang, blocked.secret_text),
                remove: say!(lang, blocked.secret_remove),
                not_it: say!(lang, blocked.not_secret),
                not_it_how: say!(lang, blocked.not_secret_how),
            },
        }
    }
}

/// The text, and what to do. `back` takes the text when it is mended: the form it came from. Where that would file it at
/// once, the form is only shown again: nobody sends what they have not seen.
pub fn blocked(
    lang: Language,
    form: &ContactForm,
    back: &Place,
    urgent: bool,
    directory: &Directory,
) -> Screen {
    let said = Said::of(lang, &form.need);
    let title = said.title;
    let carried = form.carried(&[ContactField::Need]);
    let mended = privacy::without_blocked(&form.need);
    let marked = privacy::blocks(&form.need);
    let action = back.in_language(lang);
    let (step, value) = match back.files_at_once() {
        true => (Some("step"), Some("vis")),
        false => (None, None),
    };
    let field = FieldState {
        name: "need",
        value: form.need.clone(),
        error: None,
    };
    let post = post(lang, form, directory);
    let shown = Shown {
        main: false,
        under_heading: true,
        beside: true,
    };
    // Its steps are good for later, but they are no way on now.
    let (works, post_title) = match directory.login_that_is_down() {
        None => (true, say!(lang, blocked.digital_post)),
        Some(Service::Mitid) => (false, say!(lang, digital_post.again_mitid)),
        Some(_) => (false, say!(lang, digital_post.again)),
    };
    let body = view! {
        {urgent.then(|| view! { <UrgentBox lang directory announce=true/> })}
        <div class="error-summary" role="group" tabindex="-1" autofocus aria-labelledby="fejl-titel">
            <div role="alert">
                <h1 class="error-summary__title" id="fejl-titel">{title}</h1>
                <p>{said.text}</p>
            </div>
        </div>
        // The steps stand on this page, so it is never the page that is led to.
        <Outage lang directory services=&[Service::DigitalPost, Service::Mitid, Service::Phone] here=paths::DIGITAL_POST/>
        <div class="blocked__ways">
            <form method="post" action=action.clone()>
                <Hidden fields=carried.clone()/>
                <input type="hidden" name="need" value=mended/>
                <button class="button button--primary" name=step value=value>{said.remove}</button>
            </form>
            {works.then(|| view! {
                <p><a class="button button--secondary" href="#digital-post">{say!(lang, blocked.digital_post)}</a></p>
            })}
            <ul>
                <li>
                    <a href=paths::HELP.in_language(lang) target="_blank" rel="noopener">{say!(lang, blocked.not_digital)}</a>
                    " " {say!(lang, blocked.beside)}
                </li>
                {marked.then(|| view! { <li><a href="#hvor">{say!(lang, blocked.show_where)}</a></li> })}
                <li><a href="#ikke-cpr">{said.not_it}</a></li>
            </ul>
        </div>
        {(!works).then(|| view! { <WithoutLogin lang directory/> })}
        <Where lang text=form.need.clone() from=privacy::Level::Block/>
        <section id="ikke-cpr" aria-labelledby="ikke-cpr-titel">
            <h2 id="ikke-cpr-titel">{say!(lang, blocked.edit_title)}</h2>
            <p>{said.not_it_how}</p>
            <form method="post" action=action novalidate>
                <Hidden fields=carried/>
                <div class="field">
                    <label class="field__label" for="need">{say!(lang, blocked.edit_label)}</label>
                    <Textarea lang field class="field__input" hint=None rows=6/>
                </div>
                <button class="button button--secondary" name=step value=value>{say!(lang, blocked.edit_button)}</button>
            </form>
        </section>
        <section id="digital-post" aria-labelledby="digital-post-titel">
            <h2 id="digital-post-titel">{post_title}</h2>
            <ByDigitalPost lang post shown/>
        </section>
        <WaysOn lang directory/>
    };
    // In the other language it is this page again: the text is judged anew and kept nowhere.
    Screen::new(title, body)
        .with_islands()
        .holding_at(back.clone(), form.carried(&[]))
}

/// The text is kept nowhere, so nothing is known of it but its words: the subject is the plain one.
fn post(lang: Language, form: &ContactForm, directory: &Directory) -> Post {
    let sender = form.sender();
    Post {
        recipient: directory
            .municipality()
            .map_or_else(String::new, |all| all.da.clone()),
        subject: say!(lang, digital_post.subject_plain).to_owned(),
        text: form.need.clone(),
        business: writes_at_virk(sender),
        url: portal(directory, sender).map(|link| link.url.clone()),
        leaving: say!(lang, blocked.leaving).to_owned(),
    }
}
