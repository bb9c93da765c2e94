//! The rules of the verbs, over ports in memory.

mod knowledge;
mod routing;
mod searching;
mod sending;
mod world;
