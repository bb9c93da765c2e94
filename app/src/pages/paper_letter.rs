//! A letter on paper: printable, with the text and the address.

use leptos::prelude::*;

use crate::{
    domain::{Knowledge, Language, directory::Unit},
    forms::ContactForm,
    paths,
    shell::Screen,
    ui::{Points, TheText, WaysOn},
    words::say,
};

/// The letter, with the text if there is one; otherwise with lines to write on.
pub fn paper_letter(
    lang: Language,
    form: &ContactForm,
    unit: Option<&Unit>,
    today: String,
    knowledge: &Knowledge,
) -> Screen {
    let directory = &knowledge.directory;
    let title = say!(lang, paper_letter.title);
    let municipality = directory.municipality();
    let address: Vec<String> = municipality
        .map(|all| all.address.split(", ").map(str::to_owned).collect())
        .unwrap_or_default();
    let owner = municipality.map_or_else(String::new, |all| all.da.clone());
    let unit = unit.map(|unit| format!("Att. {}", unit.name(Language::Da)));
    let text = form.need.clone();
    let words = match text.is_empty() {
        true => view! { <p class="paper-letter__lines" aria-hidden="true"></p> }.into_any(),
        false => view! { <p class="paper-letter__text" dir="auto">{text.clone()}</p> }.into_any(),
    };
    let advice = vec![
        say!(lang, paper_letter.advice_case),
        say!(lang, paper_letter.advice_post),
        say!(lang, paper_letter.advice_deadline),
    ];
    // It is opened by Danes, whatever the citizen reads.
    let danish = (lang != Language::Da).then_some("da");
    let body = view! {
        <div class="no-print">
            <h1>{title}</h1>
            <p>{say!(lang, paper_letter.intro)}</p>
            <Points sentences=advice/>
        </div>
        <article class="paper-letter" aria-label=say!(lang, paper_letter.letter)>
            <p class="paper-letter__to" lang=danish>
                {owner} {unit.map(|unit| view! { <br/> {unit} })}
                {address.into_iter().map(|line| view! { <br/> {line} }).collect_view()}
            </p>
            <p class="paper-letter__date" lang=danish>{today}</p>
            <p>{say!(lang, paper_letter.from)}</p>
            <p class="paper-letter__blank" aria-hidden="true"></p>
            <p>{say!(lang, paper_letter.case)}</p>
            <p class="paper-letter__blank" aria-hidden="true"></p>
            {words}
            <p>{say!(lang, paper_letter.greeting)}</p>
            <p class="paper-letter__blank" aria-hidden="true"></p>
        </article>
        <div class="no-print">
            <TheText lang text=text.clone()/>
            <WaysOn lang directory/>
        </div>
    };
    let screen = Screen::new(title, body);
    match text.is_empty() {
        true => screen.standing_at(paths::PAPER_LETTER),
        false => screen.holding_at(paths::PAPER_LETTER, form.carried(&[])),
    }
}
