//! What generated code may consist of: the kinds of items, attributes and macros that specsmith writes, and nothing that
//! hides. Whatever else is found got there from a document.

use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemMacro, Macro};

/// Attributes that are written.
const ATTRIBUTES: &[&str] = &[
    "allow",
    "cfg",
    "cfg_attr",
    "default",
    "deprecated",
    "derive",
    "doc",
    "forbid",
    "inline",
    "must_use",
    "non_exhaustive",
    "rustfmt::skip",
];

/// Macros that are called.
const MACROS: &[&str] = &[
    "::core::include_str",
    "include_str",
    "operations",
    "specsmith_runtime::constant",
    "specsmith_runtime::integer_enum",
    "specsmith_runtime::literal_enum",
    "specsmith_runtime::object",
    "specsmith_runtime::string_enum",
    "specsmith_runtime::union",
    "types",
    "webhooks",
];

/// Macros that `src/lib.rs` defines, to declare modules by feature.
const DEFINED: &[&str] = &["exported", "operations", "private", "types", "webhooks"];

/// Modules that `src/lib.rs` has in itself, to hold others.
const INLINE: &[&str] = &["calls", "models", "operations", "server", "webhooks", "wire"];

/// What is wrong with a generated file. `intruder` is an identifier that the document tries to get in, and that it has no right
/// to as a name.
pub(crate) fn faults(text: &str, intruder: Option<&str>) -> Vec<String> {
    let mut audit = Audit { intruder, faults: Vec::new() };
    match syn::parse_file(text) {
        Ok(file) => audit.visit_file(&file),
        Err(error) => audit.faults.push(format!("no Rust: {error}")),
    }
    audit.faults
}

/// Whether a text holds a character that is invisible, or changes the order in which others are shown.
pub(crate) fn hides(text: &str) -> bool {
    let hidden = |c: char| {
        matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}')
            || matches!(c, '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
            || matches!(c, '\u{E0000}'..='\u{E007F}')
            || (c.is_control() && c != '\n')
    };
    text.chars().any(hidden)
}

struct Audit<'i> {
    intruder: Option<&'i str>,
    faults: Vec<String>,
}

impl Audit<'_> {
    fn fault(&mut self, what: impl Into<String>) {
        self.faults.push(what.into());
    }
}

impl<'ast> Visit<'ast> for Audit<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        match item {
            Item::Const(_) | Item::Enum(_) | Item::Fn(_) | Item::Impl(_) | Item::Macro(_) | Item::Struct(_) => {}
            Item::Trait(_) | Item::Type(_) | Item::Use(_) => {}
            Item::Mod(module) if module.content.is_none() || INLINE.iter().any(|it| module.ident == it) => {}
            _ => self.fault("an item of another kind"),
        }
        visit::visit_item(self, item);
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        let name = path(attribute.path());
        if !ATTRIBUTES.contains(&name.as_str()) {
            self.fault(format!("the attribute `{name}`"));
        }
        visit::visit_attribute(self, attribute);
    }

    fn visit_macro(&mut self, makro: &'ast Macro) {
        let name = path(&makro.path);
        if !MACROS.contains(&name.as_str()) {
            self.fault(format!("the macro `{name}`"));
        }
        visit::visit_macro(self, makro);
    }

    fn visit_item_macro(&mut self, item: &'ast ItemMacro) {
        match &item.ident {
            Some(name) if DEFINED.iter().any(|it| name == it) => {}
            _ => visit::visit_item_macro(self, item),
        }
    }

    fn visit_ident(&mut self, ident: &'ast syn::Ident) {
        if self.intruder.is_some_and(|intruder| ident == intruder) {
            self.fault(format!("the identifier `{ident}`"));
        }
    }

    fn visit_expr_unsafe(&mut self, _: &'ast syn::ExprUnsafe) {
        self.fault("`unsafe`");
    }
}

fn path(path: &syn::Path) -> String {
    path.segments.iter().map(|it| it.ident.to_string()).collect::<Vec<_>>().join("::")
}
