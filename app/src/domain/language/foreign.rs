//! Latin-script languages that we have no answers in, told by the small words people begin a question with, and by letters
//! that neither Danish nor English has.
//!
//! It errs to the side of searching: one word is never enough, and the words must outnumber those of Danish and English. No
//! word stands here that Danish or English uses too. It must not know which page is shown.

/// Small words and the words for what people ask a municipality about, a language a line.
const WORDS: &[&str] = &[
    // German
    "ich nicht wie kann mein meine meinen meinem ist und eine einen einem für auf zu haben habe hatte brauche bei \
     wir möchte muss wann warum kein keine über nach werden wird ohne oder aber ihr uns unser unsere bekomme \
     beantrage beantragen anmelden ummelden reisepass wohnung wohnsitz kinder führerschein rathaus schule arbeit \
     arzt hilfe",
    // Polish
    "gdzie czy jest nie mój moja moje mogę chcę chciałbym potrzebuję proszę się dla dziecko dziecka dzieci \
     paszport szkoła szkoły przedszkole mieszkanie mieszkania pracę praca lekarz lekarza pomoc pomocy złożyć \
     wyrobić zgłosić zarejestrować załatwić meldunek dziękuję jestem został mojego mojej pieniądze zasiłek \
     wniosek urząd szukam pieniędzy jedzenie zapisać przedszkola",
    // Turkish
    "nasıl nerede için benim bir çocuk çocuğum çocuğumu pasaport almak istiyorum yapmak yardım değil okul kayıt \
     başvuru ihtiyacım taşındım evim oturma izni belge kimlik ehliyet kreş konut nereye lazım gerekiyor \
     alabilirim",
    // Somali
    "waxaan waan sidee sida maxaan rabaa doonayaa baahanahay baasaboor ilmaha carruurta caruurta dugsi dugsiga \
     dhakhtar caawimo codsan karaa aniga iyo waa kaadhka helaa qaado magaalada lacag xanaanada xaggee halkee",
    // Romanian
    "cum pentru este sunt vreau vrea nevoie și copil copilul copilului pașaport pasaport buletin școală scoala \
     grădiniță gradinita ajutor locuință locuinta muncă doctorul trebuie meu obțin obtin fac primesc actele",
    // Spanish
    "cómo dónde donde necesito quiero quisiera puedo tengo pasaporte hijo hija hijos escuela ayuda vivienda \
     trabajo médico solicitar obtener registrar empadronarme qué cuándo está estoy",
    // French
    "où mes je suis besoin passeport renouveler enfants école travail médecin obtenir demander inscrire quel quelle puis \
     voudrais dois crèche",
    // Italian
    "gli miei bisogno voglio vorrei posso devo passaporto figlio figlia scuola aiuto lavoro medico ottenere \
     richiedere iscrivere quando sono asilo",
    // Portuguese
    "preciso quero meu minha meus filho filha ajuda escola trabalho moradia não tenho fazer posso obter creche",
    // Dutch
    "waar mijn een niet voor moet nodig heb paspoort kinderen gemeente aanvragen verhuizen inschrijven rijbewijs",
    // Lithuanian and Latvian
    "kaip reikia noriu mano vaikas vaiką vaikui pasą mokykla darželis pagalba būstas darbas gauti kā mans vajag \
     vēlos bērns bērnu pase skola bērnudārzs palīdzība dzīvoklis darbs saņemt",
    // Bosnian, Croatian and Serbian
    "kako gdje gde moj moje moja mogu treba trebam želim zelim hoću dijete dete pasoš pasos putovnica škola vrtić \
     pomoć posao prijaviti dobiti nije za",
    // Albanian
    "duhet nevojë nevoje për fëmija femija fëmijën pasaportë pasaporte shkolla kopshti ndihmë ndihme banesë mjeku \
     punë regjistroj marr unë",
    // Hungarian
    "hogyan hol nekem szeretnék gyerek gyermek gyermekem útlevél iskola óvoda segítség lakás munka orvos tudok \
     vagyok új hogy miért mikor gyerekemet",
    // Vietnamese
    "tôi làm thế nào ở đâu cần muốn của hộ chiếu trường giúp nhà việc bác sĩ",
    // Filipino
    "paano saan ako ang mga kailangan gusto pasaporte paaralan tulong bahay trabaho",
    // Kurdish (Kurmanji)
    "çawa dixwazim pêwîst zarok zarokê xwe dibistan alîkarî xanî bijîşk heye",
];

/// Letters of other Latin alphabets. Names have them too, so one word with them says no more than a small word.
const LETTERS: &str =
    "ßłżźćńąęśŝşğıțţăâîčšžđñõāēģīķļņūėįųőűạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹơưçêïûìòù";

/// The least evidence: two words of a list, or one and a word with foreign letters.
const LEAST: usize = 2;

/// Whether small words of some other language prevail over `known`, the number of small Danish and English words.
pub fn is_foreign(words: &[&str], known: usize) -> bool {
    let lettered = words
        .iter()
        .filter(|word| word.chars().any(|c| LETTERS.contains(c)))
        .count();
    let most = WORDS.iter().map(|list| said(words, list)).max();
    let most = most.unwrap_or_default();
    most > 0 && lettered + most >= LEAST && lettered + most > known
}

/// How many different words of a list stand among `words`.
fn said(words: &[&str], list: &str) -> usize {
    list.split_ascii_whitespace()
        .filter(|one| words.contains(one))
        .count()
}

#[cfg(test)]
mod tests {
    use super::super::{Tongue, written_in};
    use super::*;

    #[test]
    fn people_who_write_neither_danish_nor_english_are_shown_the_way() {
        for text in [
            "ich brauche einen neuen Reisepass",
            "wo kann ich meinen Wohnsitz anmelden",
            "gdzie mogę wyrobić paszport",
            "jak zapisać dziecko do przedszkola",
            "nasıl pasaport alabilirim",
            "oturma izni için nereye başvurmalıyım",
            "waxaan rabaa baasaboor cusub",
            "cum pot obține un pașaport nou",
            "dónde puedo renovar mi pasaporte",
            "preciso de uma creche para o meu filho",
            "kaip gauti naują pasą",
            "gdje mogu prijaviti novu adresu",
            "dua të regjistroj fëmijën në kopsht",
            "tôi cần làm hộ chiếu mới ở đâu",
        ] {
            assert_eq!(written_in(text), Tongue::OtherLanguage, "{text}");
        }
    }

    #[test]
    fn danish_dialect_english_names_and_neighbours_are_searched() {
        for text in [
            "hva ska a gør nær a flytter",
            "ka man få et nyt kørekort ik",
            "jag har tappat mitt pass",
            "my husband Łukasz needs a cpr number",
            "Şükran Yılmaz",
            "klage over Café Müller",
            "pass",
            "Reisepass",
            "au pair visum",
            "moving to Denmark with my kids",
        ] {
            assert!(!written_in(text).is_foreign(), "{text}");
        }
    }

    #[test]
    fn no_word_of_the_lists_is_a_small_word_of_ours_and_each_stands_once_in_its_list() {
        for list in WORDS {
            let mut seen = std::collections::HashSet::new();
            for word in list.split_ascii_whitespace() {
                assert!(seen.insert(word), "{word} stands twice");
                assert!(
                    !super::super::DANISH.contains(&word) && !super::super::ENGLISH.contains(&word),
                    "{word}"
                );
            }
        }
    }
}
