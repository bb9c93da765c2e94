//! One binary over a real, listening server: what a citizen, an editor and an operator would lose.

mod architecture;
mod articles;
mod cli;
mod events;
mod guards;
mod journey;
mod pages;
mod privacy;
mod search;
mod sessions;
mod stopping;
mod support;
