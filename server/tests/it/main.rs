//! One binary over a real, listening server: what a citizen, an editor and an operator would lose.

mod architecture;
mod articles;
mod blocked;
mod cli;
mod contact;
mod delivery;
mod events;
mod filing;
mod following;
mod guards;
mod inquiries;
mod journey;
mod once;
mod outage;
mod pages;
mod privacy;
mod search;
mod sending;
mod sessions;
mod side;
mod stopping;
mod support;
mod unblocked;
mod verbs;
mod who_writes;
