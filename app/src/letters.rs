//! What is written in the mail: to the unit in Danish, to the citizen in their language. Functions of data.
//!
//! It must not know how mail is carried. A receipt holds no word of the message: mail is read by others.

use jiff::civil::Date;

use crate::{
    domain::{
        Knowledge, Language, calendar,
        directory::{ALARM, NIGHT_DUTY},
        fact,
        inquiry::{Inquiry, Kind, Wish},
    },
    paths,
    ports::{Addressee, Post},
    words::say,
};

/// The inquiry, for its unit.
pub fn to_unit(delivery: i64, inquiry: &Inquiry, knowledge: &Knowledge) -> Post {
    let da = Language::Da;
    let letter = &inquiry.letter;
    // Who adds something is answered where the first message is: its number leads there.
    let first = inquiry.adds_to.as_ref().unwrap_or(&inquiry.reference);
    let reference = first.to_string();
    let subject = match (inquiry.urgent, inquiry.kind) {
        (true, Kind::CallBack) => {
            say!(
                da,
                letters.subject_urgent_call_back,
                reference = reference.clone()
            )
        }
        (true, _) => say!(da, letters.subject_urgent, reference = reference.clone()),
        (_, Kind::Question) => say!(da, letters.subject_question, reference = reference.clone()),
        (_, Kind::CallBack) => say!(da, letters.subject_call_back, reference = reference.clone()),
        (_, Kind::Fault) => say!(da, letters.subject_fault, reference = reference.clone()),
        (_, Kind::Addition) => say!(da, letters.subject_addition, reference = reference.clone()),
    };
    let wish = match &letter.wish {
        _ if inquiry.adds_to.is_some() => {
            say!(da, letters.adds_to, reference = reference.clone())
        }
        Wish::Mail(address) => say!(da, letters.wish_mail, address = address.clone()),
        Wish::Call(number) => say!(da, letters.wish_call, number = number.clone()),
        Wish::Nothing => say!(da, letters.wish_nothing).to_owned(),
    };
    let mut lines = vec![
        letter.words.as_written().to_owned(),
        String::new(),
        "--".to_owned(),
    ];
    if !letter.name.is_empty() {
        lines.push(say!(
            da,
            letters.name,
            name = letter.name.as_written().to_owned()
        ));
    }
    lines.push(wish);
    if let Some(day) = inquiry.reply_by {
        lines.push(say!(da, letters.reply_by, day = long(da, day)));
    }
    if inquiry.language == Language::En {
        lines.push(say!(da, letters.in_english).to_owned());
    }
    // The other kinds are sent from pages that show no answers.
    if inquiry.kind == Kind::Question {
        let shown: Vec<&str> = letter.shown.iter().map(|slug| slug.as_str()).collect();
        lines.push(match shown.is_empty() {
            true => say!(da, letters.shown_none).to_owned(),
            false => say!(da, letters.shown, answers = shown.join(", ")),
        });
    }
    lines.push(say!(da, letters.reference, reference = reference));
    let unit = knowledge.directory.unit(&inquiry.unit);
    Post {
        to: Addressee::Unit {
            id: inquiry.unit.clone(),
            mailbox: unit.map_or_else(String::new, |unit| unit.mailbox.clone()),
            urgent: inquiry
                .urgent
                .then(|| unit.map_or_else(String::new, |unit| unit.urgent_mailbox.clone())),
        },
        reply_to: match &letter.wish {
            Wish::Mail(address) => address.clone(),
            Wish::Call(_) | Wish::Nothing => String::new(),
        },
        subject,
        body: lines.join("\n"),
        id: id(inquiry, delivery),
    }
}

/// The receipt, for who gave an address.
pub fn receipt(
    delivery: i64,
    inquiry: &Inquiry,
    knowledge: &Knowledge,
    origin: &str,
) -> Option<Post> {
    let Wish::Mail(address) = &inquiry.letter.wish else {
        return None;
    };
    let lang = inquiry.language;
    let reference = inquiry.reference.to_string();
    let unit = knowledge.directory.unit(&inquiry.unit).map_or_else(
        || say!(lang, site.owner).to_owned(),
        |unit| unit.name(lang).to_owned(),
    );
    let follow = paths::inquiry(
        inquiry.reference.as_str(),
        inquiry.letter.secret.as_written(),
    );
    let promise = match inquiry.reply_by {
        _ if inquiry.urgent => urgent(lang, knowledge),
        Some(day) => say!(lang, letters.promise, unit = unit, day = long(lang, day)),
        None => say!(lang, letters.promise_some_day, unit = unit),
    };
    let lines = [
        say!(lang, letters.thanks).to_owned(),
        String::new(),
        promise,
        say!(lang, letters.reference, reference = reference.clone()),
        String::new(),
        say!(lang, letters.follow).to_owned(),
        format!("{origin}{}", follow.in_language(lang)),
        String::new(),
        say!(lang, letters.do_not_reply).to_owned(),
        say!(lang, site.owner).to_owned(),
    ];
    Some(Post {
        to: Addressee::Citizen(address.clone()),
        reply_to: String::new(),
        subject: say!(lang, letters.receipt_subject, reference = reference),
        body: lines.join("\n"),
        id: id(inquiry, delivery),
    })
}

/// What stands in a wish to be called; the citizen writes no text. It is read by the unit, so it is Danish.
pub fn call_back(deadline: Option<Date>) -> String {
    let da = Language::Da;
    match deadline {
        Some(day) => say!(da, call_back.words_deadline, day = long(da, day)),
        None => say!(da, call_back.words).to_owned(),
    }
}

/// Where there is help now, with the directory's numbers.
fn urgent(lang: Language, knowledge: &Knowledge) -> String {
    let number = |id| {
        let phone = knowledge.directory.phone(id);
        phone.map_or_else(String::new, |phone| fact::phone(&phone.number, lang))
    };
    say!(
        lang,
        letters.urgent,
        alarm = number(ALARM),
        duty = number(NIGHT_DUTY)
    )
}

/// A day with its weekday; the year is told, since mail is read later.
fn long(lang: Language, day: Date) -> String {
    calendar::weekday_and_date(lang, day, Date::ZERO)
}

fn id(inquiry: &Inquiry, delivery: i64) -> String {
    format!("{}-{delivery}", inquiry.reference.as_str())
}

#[cfg(test)]
mod tests;
