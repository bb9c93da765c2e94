//! A citizen with a browser: keeps the page they are on, sends its forms as they stand, follows redirects, and remembers
//! what each step was answered with.

use std::time::Duration;

use super::{
    Answer, App,
    form::{PageForm, fields_of, form_with, shown, with},
    from_our_page, send,
};

/// A general question that the shipped knowledge base can answer, about passports: for Borgerservice.
pub const QUESTION: &str = "Hvad koster et nyt pas?";

/// How long a test waits for what happens without a request.
const PATIENCE: Duration = Duration::from_secs(20);

/// A citizen and their browser.
pub struct Citizen<'a> {
    app: &'a App,
    client: reqwest::Client,
    prefix: &'static str,
    /// The page they are on.
    pub page: Answer,
    /// Where it stands.
    pub path: String,
    /// What each form was answered with.
    pub steps: Vec<u16>,
}

impl App {
    /// Somebody with cookies.
    pub fn citizen(&self) -> Citizen<'_> {
        self.citizen_with(super::client(true))
    }

    /// Somebody whose browser keeps none.
    pub fn citizen_without_cookies(&self) -> Citizen<'_> {
        self.citizen_with(super::client(false))
    }

    fn citizen_with(&self, client: reqwest::Client) -> Citizen<'_> {
        Citizen {
            app: self,
            client,
            prefix: "",
            page: Answer::default(),
            path: String::new(),
            steps: Vec::new(),
        }
    }

    /// How many rows a table has.
    pub async fn count(&self, table: &str) -> i64 {
        let database = self.database().await;
        let count =
            sqlx::query_scalar(sqlx::AssertSqlSafe(format!("select count(*) from {table}")))
                .fetch_one(&database)
                .await
                .expect("counted");
        database.close().await;
        count
    }

    /// Waits until nothing is due any more: the worker looks once a second.
    pub async fn has_delivered(&self) {
        self.waits_for("select count(*) = 0 from delivery where due is not null")
            .await;
    }

    /// Waits until a question to the database is answered with yes.
    pub async fn waits_for(&self, question: &'static str) {
        let database = self.database().await;
        let began = std::time::Instant::now();
        loop {
            let yes: bool = sqlx::query_scalar(question)
                .fetch_one(&database)
                .await
                .expect("answered");
            if yes {
                break;
            }
            assert!(began.elapsed() < PATIENCE, "in vain: {question}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        database.close().await;
    }
}

impl Citizen<'_> {
    /// The same person, on the English pages.
    pub fn in_english(mut self) -> Self {
        self.prefix = "/en";
        self
    }

    /// Another tab of the same browser.
    pub fn another_tab(&self) -> Self {
        let mut tab = self.app.citizen_with(self.client.clone());
        tab.prefix = self.prefix;
        tab
    }

    /// Asks for a page and stays where they are.
    pub async fn asks(&self, path: &str) -> Answer {
        send(self.client.get(self.app.url(path))).await
    }

    /// Opens a page.
    pub async fn visits(&mut self, path: &str) -> &Answer {
        let path = format!("{}{path}", self.prefix);
        self.opens(path).await
    }

    /// Reloads the page they are on, or goes to where a redirect leads.
    async fn opens(&mut self, path: String) -> &Answer {
        self.page = send(self.client.get(self.app.url(&path))).await;
        self.path = path;
        let location = self.page.header("location").to_owned();
        match self.page.status {
            303 => Box::pin(self.opens(location)).await,
            _ => &self.page,
        }
    }

    /// Sends fields to a place, from wherever they are, and follows. By hand, or as a page's form would.
    pub async fn posts<V: AsRef<str>>(&mut self, path: &str, fields: &[(V, V)]) -> &Answer {
        let answer = self.sent(path, fields).await;
        self.steps.push(answer.status);
        let location = answer.header("location").to_owned();
        self.page = answer;
        self.path = path.to_owned();
        match self.page.status {
            303 => self.opens(location).await,
            _ => &self.page,
        }
    }

    /// Sends fields to a place and stays where they are.
    pub async fn sent<V: AsRef<str>>(&self, path: &str, fields: &[(V, V)]) -> Answer {
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_ref(), value.as_ref()))
            .collect();
        send(from_our_page(self.client.post(self.app.url(path))).form(&fields)).await
    }

    /// Fills in the page's form that leads to a place, and sends it.
    async fn submits(&mut self, place: &str, changes: &[(&str, &str)]) -> &Answer {
        let path = format!("{}{place}", self.prefix);
        let fields = with(&fields_of(&self.page.text, &path), changes);
        self.posts(&path, &fields).await
    }

    /// The fields of the page's form that leads to a place.
    pub fn fields(&self, place: &str) -> Vec<(String, String)> {
        fields_of(&self.page.text, &format!("{}{place}", self.prefix))
    }

    /// Writes in the box.
    pub async fn states_need(&mut self, need: &str) -> &Answer {
        let path = format!("{}/forslag", self.prefix);
        self.posts(&path, &[("need", need)]).await
    }

    /// Answers the routing question.
    pub async fn answers(&mut self, said: &str) -> &Answer {
        self.submits("/vej", &[("said", said)]).await
    }

    /// Fills in the contact form and goes to the last look.
    pub async fn fills_in(&mut self, fields: &[(&str, &str)]) -> &Answer {
        self.submits("/kontakt", fields).await
    }

    /// Sends what the last look shows.
    pub async fn sends(&mut self) -> &Answer {
        self.submits("/kontakt/kontrol", &[]).await
    }

    /// Presses the button that says so.
    pub async fn presses(&mut self, words: &str) -> &Answer {
        let PageForm { action, fields, .. } = form_with(&self.page.text, words);
        let path = action.split('#').next().unwrap_or("").to_owned();
        // The language button leads to the other language.
        self.prefix = if path.starts_with("/en/") { "/en" } else { "" };
        self.posts(&path, &fields).await
    }

    /// The way up to the last look: the need, "nej", and how to be answered.
    pub async fn comes_to_the_last_look(&mut self, need: &str, fields: &[(&str, &str)]) {
        self.states_need(need).await;
        self.answers("nej").await;
        self.fills_in(fields).await;
        assert_eq!(self.page.status, 200, "{}", self.reads());
        assert_ne!(
            self.fields("/kontakt/kontrol"),
            Vec::new(),
            "{}",
            self.reads()
        );
    }

    /// Everything, with an answer by mail.
    pub async fn sends_a_question(&mut self, need: &str) -> String {
        self.comes_to_the_last_look(need, &[("wish", "mail"), ("email", "anna@example.org")])
            .await;
        self.sends().await;
        self.reference()
    }

    /// The words of the page.
    pub fn reads(&self) -> String {
        shown(&self.page.text)
    }

    /// The reference on the receipt they are on, without its space.
    pub fn reference(&self) -> String {
        let (_, rest) = self
            .page
            .text
            .split_once("receipt__number\">")
            .unwrap_or_else(|| panic!("no receipt: {} {}", self.page.status, self.reads()));
        rest.split('<').next().unwrap_or("").replace(' ', "")
    }

    /// Where "Følg din besked" leads.
    pub fn follow_link(&self) -> String {
        let (_, rest) = self
            .page
            .text
            .split_once("/henvendelse/")
            .unwrap_or_else(|| panic!("no link: {}", self.reads()));
        format!(
            "{}/henvendelse/{}",
            self.prefix,
            rest.split('"').next().unwrap_or("")
        )
    }
}
