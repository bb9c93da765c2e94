//! Whether somebody needs help now, by a reviewed list of phrases; what no phrase says, `judgement` asks of likeness.
//!
//! One box too many costs a glance, one too few may cost a life: the list leans to the former. Only what is over, what is
//! asked in general and what is a manner of speaking is no emergency. It must not know what is shown.

use std::{ops::Range, sync::LazyLock};

use super::{
    judgement::judge,
    manner::Manner,
    phrases::{Book, Hit, Text},
};

/// Why it is urgent (the closed list shared by code, evaluation and pages).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Urgency {
    /// Danger to life.
    Danger,
    /// Violence against a grown-up.
    Violence,
    /// A child that suffers.
    ChildAtRisk,
    /// Somebody who does not want to live.
    Suicide,
    /// No roof tonight.
    Homeless,
    /// Sudden illness.
    AcuteIllness,
}

impl Urgency {
    /// All of them.
    pub const ALL: [Urgency; 6] = [
        Urgency::Danger,
        Urgency::Violence,
        Urgency::ChildAtRisk,
        Urgency::Suicide,
        Urgency::Homeless,
        Urgency::AcuteIllness,
    ];

    /// The name in the list and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Urgency::Danger => "danger",
            Urgency::Violence => "violence",
            Urgency::ChildAtRisk => "child_at_risk",
            Urgency::Suicide => "suicide",
            Urgency::Homeless => "homeless",
            Urgency::AcuteIllness => "acute_illness",
        }
    }
}

static PHRASES: LazyLock<Book> =
    LazyLock::new(|| Book::read(&[include_str!("../../../content/rules/urgency.tsv")]));
static SIGNS: LazyLock<Book> =
    LazyLock::new(|| Book::read(&[include_str!("../../../content/rules/urgency-signs.tsv")]));
/// A sentence as general as this asks for nobody in particular.
const GENERAL: i8 = 2;
/// So many small signs, with who it is about and that it is now, are one sign; at least so many must be signs of danger.
const ENOUGH: usize = 3;
const FEWEST: usize = 2;

/// What makes a text urgent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// Why.
    pub urgency: Urgency,
    /// The line of `content/rules/urgency.tsv`, or of `urgency-signs.tsv`; 0 when no line but likeness says it.
    pub line: u16,
    /// Where it stands, in bytes.
    pub place: Range<usize>,
    /// Its line is marked `!`, or several signs say it together: likeness may not silence it.
    pub always: bool,
}

/// Why a text is urgent.
pub fn urgency(text: &str) -> Option<Urgency> {
    judge(text).urgency.map(|sign| sign.urgency)
}

/// What makes a text urgent by the lists: the first line that stands in it, or small signs that come together.
pub(super) fn listed(text: &Text) -> Option<Sign> {
    let manner = Manner::of(text);
    let hits = PHRASES.find(text);
    let tag = |hit: &Hit| PHRASES.lines[hit.line].tag;
    let says = |what: &str| hits.iter().any(|hit| tag(hit) == what);
    let over = says("settled") && !says("now");
    let urgent = hits.iter().filter(|hit| {
        let asked = manner.purpose || manner.general(hit.sentence) >= GENERAL;
        let always = tag(hit).ends_with('!');
        !manner.is_idle(hit) && (always || !(over || asked)) && of(tag(hit)).is_some()
    });
    let first = urgent.min_by_key(|hit| hit.line);
    match first {
        Some(hit) => Some(told(&PHRASES, hit, text)),
        None if over || manner.purpose => None,
        None => gathered(text, &manner),
    }
}

/// Small signs of one kind that come together: nobody says it, everything points to it.
fn gathered(text: &Text, manner: &Manner) -> Option<Sign> {
    let mut hits = SIGNS.find(text);
    hits.retain(|hit| !manner.is_idle(hit) && manner.general(hit.sentence) < GENERAL);
    let tag = |hit: &Hit| SIGNS.lines[hit.line].tag;
    let now = usize::from(hits.iter().any(|hit| tag(hit) == "now"));
    let enough = |urgency: &Urgency| {
        let of_it = hits.iter().filter(|hit| of(tag(hit)) == Some(*urgency));
        let mut tags: Vec<&str> = of_it.map(tag).collect();
        tags.sort_unstable();
        tags.dedup();
        let who = tags.iter().filter(|tag| tag.ends_with("who")).count();
        // Grown-ups shout and sleep badly too.
        let about = *urgency != Urgency::ChildAtRisk || who > 0;
        let signs = tags.len() - who;
        (about && signs >= FEWEST && signs + who + now >= ENOUGH).then_some(signs)
    };
    let most = Urgency::ALL.into_iter().max_by_key(enough)?;
    enough(&most)?;
    let first = hits.iter().find(|hit| of(tag(hit)) == Some(most))?;
    Some(Sign {
        always: true,
        ..told(&SIGNS, first, text)
    })
}

fn told(book: &Book, hit: &Hit, text: &Text) -> Sign {
    let line = &book.lines[hit.line];
    let words = &text.words[hit.words.clone()];
    Sign {
        urgency: of(line.tag).expect("only urgent lines are told"),
        line: line.number,
        place: words[0].place.start..words[words.len() - 1].place.end,
        always: line.tag.ends_with('!'),
    }
}

fn of(tag: &str) -> Option<Urgency> {
    let name = tag.split(['!', '?']).next().unwrap_or(tag);
    Urgency::ALL.into_iter().find(|one| one.name() == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_list_is_read() {
        let known = |tag: &str| matches!(tag, "settled" | "now") || of(tag).is_some();
        for book in [&PHRASES, &SIGNS] {
            assert!(book.lines.iter().all(|line| known(line.tag)));
        }
    }

    #[test]
    fn who_needs_help_now_is_heard() {
        for (text, why) in [
            (
                "de slår deres barn ovenpå hvad gør jeg",
                Urgency::ChildAtRisk,
            ),
            ("Jeg er bange for min kæreste", Urgency::Violence),
            ("jeg vil ikke leve mere", Urgency::Suicide),
            ("Min mand slår mig og børnene", Urgency::Violence),
            ("hvor kan jeg sove i nat", Urgency::Homeless),
            ("I am afraid of my husband", Urgency::Violence),
            ("my neighbour is hitting his child", Urgency::ChildAtRisk),
            ("min far kan ikke trække vejret", Urgency::AcuteIllness),
            ("han truer mig med en kniv", Urgency::Danger),
            ("Der lugter af gas i opgangen", Urgency::Danger),
            ("There is a man with a knife outside", Urgency::Danger),
            ("min kæreste har taget kvælertag på mig", Urgency::Violence),
            (
                "jeg skal giftes med min fætter mod min vilje",
                Urgency::Violence,
            ),
            ("Jeg er 12 år og min far slår mig", Urgency::ChildAtRisk),
            ("en dreng på tre går alene på gaden", Urgency::ChildAtRisk),
            (
                "the baby next door is alone and crying",
                Urgency::ChildAtRisk,
            ),
            ("jeg har taget alle pillerne", Urgency::Suicide),
            ("My son says he wants to die", Urgency::Suicide),
            ("I have nowhere to sleep tonight", Urgency::Homeless),
            ("Min mor har låst mig ude", Urgency::Homeless),
            ("Min far er faldet om og svarer ikke", Urgency::AcuteIllness),
            ("Min datter har slugt et batteri", Urgency::AcuteIllness),
            ("hun har smerter i brystet", Urgency::AcuteIllness),
        ] {
            assert_eq!(urgency(text), Some(why), "{text}");
        }
    }

    #[test]
    fn small_signs_together_are_one() {
        let text = "Han har drukket, børnene har gemt sig, og i dag er det værre";
        assert!(urgency(text).is_some());
        for part in [
            "Han har drukket",
            "børnene har gemt sig",
            "i dag er det værre",
        ] {
            assert_eq!(urgency(part), None, "{part}");
        }
    }

    #[test]
    fn what_is_over_asked_in_general_or_for_one_s_work_is_not_urgent() {
        for text in [
            "Min eks slog mig i mange år. Nu er jeg i sikkerhed",
            "Jeg boede på gaden for to år siden",
            "I was beaten by my ex last year",
            "Hvilke krisecentre findes der?",
            "Jeg forsker i selvmordsforebyggelse",
            "Jeg er journalist og skriver om vold i hjemmet",
            "What support exists for victims of domestic violence?",
        ] {
            assert_eq!(urgency(text), None, "{text}");
        }
    }

    #[test]
    fn a_sign_tells_where_it_stands() {
        let text = "Hej æøå. Min far er faldet om";
        let sign = judge(text).urgency.expect("urgent");
        assert!(text[sign.place].contains("faldet om") && sign.line > 0);
    }

    #[test]
    fn everyday_words_are_not_urgent() {
        for text in [
            "min søn skal starte i vuggestue til august",
            "hvornår slår kommunen græsset i parken",
            "min cykel er smidt ud",
            "voldgraven er beskidt",
            "jeg er bange for at komme for sent med ansøgningen om pas",
            "må mit barn cykle alene til skole",
            "hvor længe lever et pas",
            "Jeg dør af grin",
            "Det er rent selvmord at cykle der",
            "Jeg kunne slå ihjel for en svømmebane",
            "Min cykel er død",
            "my neighbour is killing me with his leaf blower",
            "Bussen kører kl. fire",
            "",
        ] {
            assert_eq!(urgency(text), None, "{text}");
        }
    }
}
