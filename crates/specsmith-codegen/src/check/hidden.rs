//! Characters that hide, wherever they stand.

use super::Checker;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::hidden::{deed, hides};
use crate::load::Tree;
use crate::pointer::Pointer;
use serde_json::Value;

impl Checker<'_> {
    /// Reports the first such character of each key and of each text.
    pub(super) fn hidden(&mut self, tree: &Tree, at: &mut Pointer) {
        match tree {
            Value::String(text) => {
                if let Some((index, c)) = found(text) {
                    self.hidden_character(Place::Character(at.clone(), index), "text", c);
                }
            }
            Value::Array(list) => {
                for (index, item) in list.iter().enumerate().filter(|(_, item)| !matches!(item, Value::Number(_))) {
                    let before = at.enter(&index.to_string());
                    self.hidden(item, at);
                    at.leave(before);
                }
            }
            Value::Object(map) => {
                for (key, value) in map {
                    let before = at.enter(key);
                    if let Some((_, c)) = found(key) {
                        self.hidden_character(Place::Key(at.clone()), "key", c);
                    }
                    self.hidden(value, at);
                    at.leave(before);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn hidden_character(&mut self, place: Place, what: &str, c: char) {
        let message = format!("this {what} holds the character U+{:04X}, which {}", u32::from(c), deed(c));
        self.diagnostics.push(
            Diagnostic::new(Code::Hidden, place, message)
                .label("it is here")
                .note("it is spelt out in the generated code, and names do without it")
                .help("remove it, unless it is meant"),
        );
    }
}

fn found(text: &str) -> Option<(usize, char)> {
    if text.is_ascii() { None } else { text.chars().enumerate().find(|(_, c)| hides(*c)) }
}
