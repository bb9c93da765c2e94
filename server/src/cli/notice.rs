//! `notice`: the outage switch, from the command line. The running server shows it at the next request.

use std::sync::Arc;

use app::{domain::notice::Service, ports::Notices as _};
use clap::{Args, Subcommand};

use crate::{
    clock::SystemClock,
    store::{self, SqliteNotices},
};

/// Say what is down, or that it works again
#[derive(Args)]
pub struct NoticeVerb {
    #[command(subcommand)]
    act: Act,
}

#[derive(Subcommand)]
enum Act {
    /// A service is down from now on
    Begin {
        /// digital-post, mitid, form or phone
        #[arg(value_parser = service)]
        service: Service,
    },
    /// It works again
    End {
        /// digital-post, mitid, form or phone
        #[arg(value_parser = service)]
        service: Service,
    },
    /// What is down, and was
    List,
}

fn service(name: &str) -> Result<Service, String> {
    Service::parse(name).ok_or_else(|| "write digital-post, mitid, form or phone".to_owned())
}

impl NoticeVerb {
    /// Turns the switch in the database of `KONTAKT_DATA_DIR`.
    pub fn run(&self) -> anyhow::Result<()> {
        let config = super::config()?;
        super::block_on(async {
            let pool = store::open(&config.data_dir.join("kontakt.sqlite")).await?;
            let notices = SqliteNotices::new(pool.clone(), Arc::new(SystemClock), &[]);
            match &self.act {
                Act::Begin { service } => notices.begin(*service).await?,
                Act::End { service } => notices.end(*service).await?,
                Act::List => {
                    for notice in notices.notices().await? {
                        let until = notice
                            .until
                            .map_or_else(|| "now".to_owned(), |at| at.to_string());
                        println!("{:<14}{}  {until}", notice.service.name(), notice.since);
                    }
                }
            }
            pool.close().await;
            Ok(())
        })
    }
}
