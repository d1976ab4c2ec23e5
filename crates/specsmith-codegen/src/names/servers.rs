//! The names of servers, of their variables and of the values of these.

use super::ident::{escape_keyword, joined, snake, upper_camel};
use super::scope::Scope;
use super::{FieldName, Namer, TypeName, VariantName};
use crate::spec::{Server, ServerVariable, Spec};
use std::collections::HashMap;

/// The longest description, in words, that is the name of a server.
const MAX_WORDS: usize = 3;

/// The names that belong to one server.
#[derive(Debug, Clone)]
pub(crate) struct ServerNames {
    pub(crate) variant: VariantName,
    /// For each of its variables.
    pub(crate) variables: Vec<VariableNames>,
}

/// The names that belong to a variable of a server.
#[derive(Debug, Clone)]
pub(crate) struct VariableNames {
    pub(crate) field: FieldName,
    /// The enum of its values, where it has a list of them.
    pub(crate) choice: Option<(TypeName, Vec<VariantName>)>,
}

/// The enums of values by variable, values and default: servers that offer the same choice share it.
type Choices = HashMap<(String, Vec<String>, String), (TypeName, Vec<VariantName>)>;

impl Namer<'_> {
    pub(super) fn servers(&mut self, spec: &Spec) {
        let mut scope = Scope::default();
        let mut types = Scope::with_reserved(&["Server"]);
        let mut choices = Choices::new();
        for server in &spec.servers {
            let pinned = (&server.at, self.pin_of(&server.at));
            let variant = VariantName(self.settle(&mut scope, pinned, &[name_of(server), by_url(server)], ""));
            let mut fields = Scope::default();
            let mut variable = |variable: &ServerVariable| {
                let pinned = (&variable.at, self.pin_by_case(&variable.at, false));
                let field = self.settle(&mut fields, pinned, &[snake(&variable.name)], "_");
                let choice = (!variable.values.is_empty()).then(|| self.choice(variable, &mut types, &mut choices));
                VariableNames { field: FieldName(escape_keyword(&field)), choice }
            };
            let variables = server.variables.iter().map(&mut variable).collect();
            self.names.servers.push(ServerNames { variant, variables });
        }
    }

    fn choice(
        &self,
        variable: &ServerVariable,
        types: &mut Scope,
        choices: &mut Choices,
    ) -> (TypeName, Vec<VariantName>) {
        let ServerVariable { at, name, default, values, .. } = variable;
        let entry = choices.entry((name.clone(), values.clone(), default.clone()));
        let choice = entry.or_insert_with(|| {
            let pinned = (at, self.pin_by_case(at, true));
            let name = self.settle(types, pinned, &[joined("Server", &upper_camel(name))], "");
            let mut scope = Scope::default();
            let variant = |(index, value): (usize, &String)| {
                let at = at.key("enum").index(index);
                VariantName(self.settle(&mut scope, (&at, self.pin_of(&at)), &[upper_camel(value)], ""))
            };
            (TypeName(name), values.iter().enumerate().map(variant).collect())
        });
        choice.clone()
    }
}

/// What the document calls a server in a few words, failing those its address.
fn name_of(server: &Server) -> String {
    let description = server.description.as_deref().unwrap_or_default();
    let words = description.split_whitespace().count();
    let is_name =
        (1..=MAX_WORDS).contains(&words) && description.contains(char::is_alphabetic) && !description.contains("://");
    match is_name.then(|| upper_camel(description)) {
        // It is a variant of `Server`.
        Some(name) => name.strip_suffix("Server").filter(|name| !name.is_empty()).unwrap_or(&name).to_owned(),
        None => by_url(server),
    }
}

fn by_url(server: &Server) -> String {
    upper_camel(server.template.split("://").last().unwrap_or_default())
}
