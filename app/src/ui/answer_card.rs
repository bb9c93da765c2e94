//! An answer that reads in five seconds: who is responsible if not us, the title, the lines that answer, one button.

use leptos::prelude::*;

use crate::{
    domain::{
        Answer, Language,
        article::{Action, Login},
    },
    paths,
    ui::Safe,
    words::say,
};

/// The card of an answer, for `/forslag`.
#[component]
pub fn AnswerCard(lang: Language, answer: Answer) -> impl IntoView {
    let words = (answer.language != lang).then_some(answer.language);
    let whole = paths::answer(&answer.slug).in_language(lang);
    let action = answer.actions.first().cloned();
    view! {
        <article class="answer-card">
            {answer.authority.as_ref().map(|authority| view! {
                <p class="answer-card__authority">{say!(lang, answer.authority_first, authority = authority.name(lang).to_owned())}</p>
            })}
            <h2 class="answer-card__title"><a href=whole.clone() lang=words.map(Language::tag)>{answer.title.clone()}</a></h2>
            <LanguageNote lang answer=answer.clone()/>
            <Safe html=answer.short.clone() class="answer-card__short" lang=words/>
            {action.map(|action| view! { <p class="answer-card__action"><ActionLink lang action primary=true words/></p> })}
            <details class="answer-card__more">
                <summary>{say!(lang, answer.more)} <span class="visually-hidden">": " {answer.title.clone()}</span></summary>
                <Safe html=answer.body.clone() class="answer-card__body" lang=words deeper=true/>
                <p><a href=whole>{say!(lang, answer.whole)} <span class="visually-hidden">": " {answer.title.clone()}</span></a></p>
            </details>
            <p class="answer-card__responsible">{say!(lang, answer.responsible)} " " {answer.responsible(lang)}</p>
        </article>
    }
}

/// A button or link with what it asks of you.
#[component]
pub fn ActionLink(
    lang: Language,
    action: Action,
    primary: bool,
    words: Option<Language>,
) -> impl IntoView {
    let class = if primary {
        "button button--primary"
    } else {
        "button button--secondary"
    };
    let login = match action.login {
        Login::None => None,
        Login::Mitid => Some(say!(lang, answer.login_mitid)),
        Login::MitidErhverv => Some(say!(lang, answer.login_mitid_erhverv)),
    };
    view! {
        <a class=class href=action.url lang=words.map(Language::tag)>{unbroken(&action.label)}</a>
        {login.map(|login| view! { " " <span class="answer-card__login">{login}</span> })}
    }
}

/// The words on a button, with no line break inside a number.
fn unbroken(label: &str) -> String {
    let mut words = String::with_capacity(label.len() + 8);
    let mut rest = label.chars().peekable();
    while let Some(sign) = rest.next() {
        let after_digit = words.ends_with(|last: char| last.is_ascii_digit());
        let before_digit = rest.peek().is_some_and(char::is_ascii_digit);
        words.push(match sign {
            ' ' if after_digit && before_digit => '\u{a0}',
            other => other,
        });
    }
    words
}

/// Says when an answer exists only in Danish, or its English lags behind.
#[component]
pub fn LanguageNote(lang: Language, answer: Answer) -> impl IntoView {
    let danish = paths::answer(&answer.slug).in_language(Language::Da);
    if answer.language != lang {
        return view! { <p class="language-note">{say!(lang, answer.danish_only)}</p> }.into_any();
    }
    answer.lags.then(|| view! {
        <p class="language-note">
            {say!(lang, answer.lags)} " " <a href=danish hreflang="da">{say!(lang, answer.lags_link)}</a>
        </p>
    }).into_any()
}

#[cfg(test)]
mod tests {
    use super::unbroken;

    #[test]
    fn a_number_on_a_button_stays_on_one_line() {
        assert_eq!(
            unbroken("Ring på +45 33 66 33 66 nu, eller 112"),
            "Ring på +45\u{a0}33\u{a0}66\u{a0}33\u{a0}66 nu, eller 112"
        );
        assert_eq!(unbroken("Søg på kk.dk"), "Søg på kk.dk");
        assert_eq!(unbroken(""), "");
    }
}
