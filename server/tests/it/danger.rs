//! Who needs help now: what stands first, and what may stand beside it.

use crate::support::{start, start_whole};

#[tokio::test]
async fn danger_is_met_before_the_answers() {
    let app = start().await;
    let answer = app
        .states_need("de slår deres barn ovenpå hvad gør jeg")
        .await;
    let urgent = answer.text.find("class=\"urgent-box\"").expect("the box");
    let first = answer
        .text
        .find("class=\"answer-card\"")
        .expect("an answer");
    assert!(urgent < first);
    assert!(answer.text.contains("tel:112") && answer.text.contains("tel:+4533173333"));
}

#[tokio::test]
async fn urgent_help_stands_for_urgent_words_or_an_urgent_best_answer_and_for_nothing_less() {
    let app = start().await;
    let urgent = |page: &str| page.contains("class=\"urgent-box\"");
    let about = "href=\"/svar/underretning-om-barn\"";
    // A further answer is about children in need; the question is not.
    let everyday = app
        .states_need("Hvad koster et nyt pas til mit barn? Jeg er bekymret for prisen")
        .await;
    let first = everyday.text.find("class=\"answer-card\"").expect("one");
    assert!(everyday.text[first..].contains(about), "the case is there");
    assert!(!urgent(&everyday.text));
    // No word of it is urgent, the best answer is.
    let need = "bekymret for et barn";
    assert_eq!(app::domain::urgency::urgency(need), None);
    assert!(urgent(&app.newcomer_states("/forslag", need).await.text));
}

#[tokio::test]
async fn a_goodbye_is_not_answered_with_something_else() {
    let app = start_whole().await;
    let goodbye = "Jeg har skrevet brevene færdige og givet katten til naboen. Tak for alt";
    let answer = app.states_need(goodbye).await;
    assert!(answer.text.contains("class=\"urgent-box\""));
    assert!(answer.title().starts_with("Få hjælp nu – "));
    assert!(
        !answer.text.contains("class=\"answer-card\""),
        "{}",
        answer.text
    );
    assert!(!answer.text.contains("class=\"answer-list\""));
}
