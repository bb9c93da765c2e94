//! The rules of the verbs, over ports in memory.

mod applying;
mod knowledge;
mod ordering;
mod promising;
mod routing;
mod searching;
mod sending;
mod world;
