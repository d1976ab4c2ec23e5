//! Texts that should be URLs.

use super::Checker;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::grammar::Kind;
use crate::normalise::code;
use crate::pointer::Pointer;
use crate::url::{self, Fault};
use serde_json::Value;

impl Checker<'_> {
    /// A URL that is none is of no use, and nothing else of the document depends on it.
    pub(super) fn url(&mut self, value: &mut Value, kind: Kind, at: &Pointer) {
        self.text(value, at);
        let Some(text) = value.as_str() else { return };
        let fault = match kind {
            Kind::UrlTemplate => url::fault_of_template(text),
            _ => url::fault(text),
        };
        let Some(fault) = fault else { return };
        let key = at.last().unwrap_or_default();
        let message = match fault {
            Fault::Empty => format!("`{key}` is empty, which is no URL"),
            Fault::Character(_, c) => format!("{} is no URL: it holds {}", code(text), code(&c.to_string())),
            Fault::NoScheme => format!("{} is no URL: it does not begin with `https://`", code(text)),
            Fault::NoHost => format!("{} is no URL: it has no host", code(text)),
        };
        let place = match fault {
            Fault::Character(index, _) => Place::Character(at.clone(), index),
            _ => Place::Value(at.clone()),
        };
        let help = match fault {
            Fault::Character(_, '{' | '}') if matches!(kind, Kind::UrlTemplate) => {
                Some("write variables as `{name}`".to_owned())
            }
            Fault::NoScheme if text.contains('.') && !text.contains("//") => Some(format!("write `https://{text}`")),
            _ => None,
        };
        self.diagnostics.push(Diagnostic::new(Code::BadUrl, place, message).note("it is left out").maybe_help(help));
    }
}
