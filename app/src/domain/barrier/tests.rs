//! Sentences as people say them, by what they say.

use super::{Barrier, barrier};

#[test]
fn who_has_no_login_or_one_that_does_not_work_is_heard() {
    for text in [
        "min mitid virker ikke, jeg skal se et brev fra jobcentret",
        "jeg kan ikke bruge digital post, min sag",
        "Jeg har ikke MitID og skal søge kontanthjælp",
        "jeg har ikke fået mitid endnu",
        "Min mor har ingen e-Boks",
        "jeg har glemt min kode til MitID",
        "kan jeg søge uden MitID",
        "Mit MitID er spærret",
        "jeg kan ikke komme ind på mit mitid",
        "skal låne til indskud, kan ikke logge ind, der står fejl",
        "jeg kan ikke længere åbne min digitale post. Jeg kan ikke logge på",
        "I do not have MitID, my case",
        "I don't have MitID",
        "I can't log in",
        "my MitID does not work",
        "MitID is blocked",
        "I lost my MitID",
        "I cannot use Digital Post",
    ] {
        assert_eq!(barrier(text), Some(Barrier::NoLogin), "{text}");
    }
}

#[test]
fn who_has_no_cpr_number_is_heard() {
    for text in [
        "jeg har ikke noget CPR-nummer",
        "Jeg har ikke fået et cpr-nummer endnu, men skal have læge",
        "uden cpr nummer",
        "hvordan får jeg et CPR-nummer",
        "I have no CPR number",
        "I don't have a CPR number yet",
        "how do I get a cpr number and yellow card",
        "I need a Danish CPR number",
    ] {
        assert_eq!(barrier(text), Some(Barrier::NoCpr), "{text}");
    }
}

#[test]
fn who_is_too_young_is_heard() {
    for text in [
        "jeg er 13 år og vil gerne flytte hjemmefra",
        "Jeg er kun 12 år",
        "I'm 14 years old",
        "I am only 9 years old",
    ] {
        assert_eq!(barrier(text), Some(Barrier::TooYoung), "{text}");
    }
}

#[test]
fn who_is_exempt_is_heard_first() {
    let text = "jeg er fritaget for digital post og har ikke mitid";
    assert_eq!(barrier(text), Some(Barrier::Exempt));
}

#[test]
fn who_only_speaks_of_them_is_not_kept_out() {
    for text in [
        "hvordan får jeg MitID",
        "hvad er digital post",
        "I har ikke svaret på min besked i Digital Post",
        "jeg har ikke fået digital post fra jer om min sag",
        "jeg har ikke brug for mitid",
        "mit cpr-nummer står forkert",
        "jeg skal bruge en cpr-attest",
        "hvordan får jeg en cpr attest",
        "min søn er 13 år og skal have pas",
        "jeg er 15 år",
        "jeg er 83 år",
        "jeg er 13 års kunde",
        "my son is 12 years old",
        "How do I log in to Digital Post?",
        "fejl i mit cpr register",
        "how do I get a cpr certificate",
        "",
    ] {
        assert_eq!(barrier(text), None, "{text}");
    }
}
