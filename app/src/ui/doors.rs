//! Doors: the ways in that need no text.

use leptos::prelude::*;

/// A door: an icon, a verb, a line of help.
#[derive(Clone, Debug)]
pub struct Door {
    /// Where it leads.
    pub href: String,
    /// The verb.
    pub label: &'static str,
    /// One line.
    pub help: &'static str,
    /// The icon.
    pub icon: Icon,
}

/// The icons of the doors (Material Symbols by way of dkfds, Apache-2.0). Always beside words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A lock.
    Lock,
    /// An exclamation mark in a ring.
    Urgent,
    /// Two people.
    People,
    /// An envelope.
    Letter,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Icon::Lock => {
                "M240-80q-33 0-56.5-23.5T160-160v-400q0-33 23.5-56.5T240-640h40v-80q0-83 58.5-141.5T480-920q83 0 141.5 58.5T680-720v80h40q33 0 56.5 23.5T800-560v400q0 33-23.5 56.5T720-80H240Zm0-80h480v-400H240v400Zm240-120q33 0 56.5-23.5T560-360q0-33-23.5-56.5T480-440q-33 0-56.5 23.5T400-360q0 33 23.5 56.5T480-280ZM360-640h240v-80q0-50-35-85t-85-35q-50 0-85 35t-35 85v80Z"
            }
            Icon::Urgent => {
                "M480-280q17 0 28.5-11.5T520-320q0-17-11.5-28.5T480-360q-17 0-28.5 11.5T440-320q0 17 11.5 28.5T480-280Zm-40-160h80v-240h-80v240Zm40 360q-83 0-156-31.5T197-197q-54-54-85.5-127T80-480q0-83 31.5-156T197-763q54-54 127-85.5T480-880q83 0 156 31.5T763-763q54 54 85.5 127T880-480q0 83-31.5 156T763-197q-54 54-127 85.5T480-80Zm0-80q134 0 227-93t93-227q0-134-93-227t-227-93q-134 0-227 93t-93 227q0 134 93 227t227 93Z"
            }
            Icon::People => {
                "M40-160v-112q0-34 17.5-62.5T104-378q62-31 126-46.5T360-440q66 0 130 15.5T616-378q29 15 46.5 43.5T680-272v112H40Zm720 0v-120q0-44-24.5-84.5T666-434q51 6 96 20.5t84 35.5q36 20 55 44.5t19 53.5v120H760ZM360-480q-66 0-113-47t-47-113q0-66 47-113t113-47q66 0 113 47t47 113q0 66-47 113t-113 47Zm400-160q0 66-47 113t-113 47q-11 0-28-2.5t-28-5.5q27-32 41.5-71t14.5-81q0-42-14.5-81T544-792q14-5 28-6.5t28-1.5q66 0 113 47t47 113ZM120-240h480v-32q0-11-5.5-20T580-306q-54-27-109-40.5T360-360q-56 0-111 13.5T140-306q-9 5-14.5 14t-5.5 20v32Zm240-320q33 0 56.5-23.5T440-640q0-33-23.5-56.5T360-720q-33 0-56.5 23.5T280-640q0 33 23.5 56.5T360-560Z"
            }
            Icon::Letter => {
                "M160-160q-33 0-56.5-23.5T80-240v-480q0-33 23.5-56.5T160-800h640q33 0 56.5 23.5T880-720v480q0 33-23.5 56.5T800-160H160Zm320-280L160-640v400h640v-400L480-440Zm0-80 320-200H160l320 200Z"
            }
        }
    }
}

/// The doors, side by side where there is room.
#[component]
pub fn Doors(doors: Vec<Door>) -> impl IntoView {
    view! {
        <ul class="doors">
            {doors.into_iter().map(|door| view! {
                <li class=if door.icon == Icon::Urgent { "door door--urgent" } else { "door" }>
                    <svg class="door__icon" viewBox="0 -960 960 960" aria-hidden="true" focusable="false"><path d=door.icon.path()></path></svg>
                    <a class="door__link" href=door.href>{door.label}</a>
                    <p class="door__help">{door.help}</p>
                </li>
            }).collect_view()}
        </ul>
    }
}
