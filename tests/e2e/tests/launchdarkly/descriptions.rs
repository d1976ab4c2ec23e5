//! The document's words in the generated source.

use serde_yaml::{Mapping, Value};
use syn::{Attribute, Expr, Fields, Item, Lit, Meta};

const DOCUMENT: &str = include_str!("../../../../spec/launchdarkly-experiments.yaml");
const MODELS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../generated/launchdarkly-experiments/src/models");

fn schemas() -> Mapping {
    let document: Value = serde_yaml::from_str(DOCUMENT).unwrap();
    document["components"]["schemas"].as_mapping().unwrap().clone()
}

/// The names of a schema's properties, in the order of the document.
pub(crate) fn properties(schema: &str) -> Vec<String> {
    let properties = schemas()[schema]["properties"].as_mapping().unwrap().clone();
    properties.keys().map(|name| name.as_str().unwrap().to_owned()).collect()
}

/// A description beside a `$ref`, other than what the target says of itself.
#[derive(Debug)]
struct Beside {
    schema: String,
    property: String,
    description: String,
}

fn descriptions_beside_references() -> Vec<Beside> {
    let schemas = schemas();
    let mut found = Vec::new();
    for (schema, definition) in &schemas {
        for (property, value) in definition["properties"].as_mapping().into_iter().flatten() {
            let (Some(reference), Some(description)) = (value["$ref"].as_str(), value["description"].as_str()) else {
                continue;
            };
            let target = &schemas[reference.strip_prefix("#/components/schemas/").unwrap()];
            if target["description"].as_str() != Some(description) {
                let [schema, property] = [schema, property].map(|name| name.as_str().unwrap().to_owned());
                found.push(Beside { schema, property, description: description.to_owned() });
            }
        }
    }
    found
}

/// The items of all files of models.
fn models() -> Vec<Item> {
    let files = std::fs::read_dir(MODELS).unwrap().map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap());
    files.flat_map(|text| syn::parse_file(&text).unwrap().items).collect()
}

/// The documentation of a field in the generated source.
fn documentation(source: &[Item], structure: &str, field: &str) -> String {
    let fields = source.iter().find_map(|item| match item {
        Item::Struct(item) if item.ident == structure => Some(&item.fields),
        _ => None,
    });
    let Some(Fields::Named(fields)) = fields else { unreachable!("struct `{structure}`") };
    let is_wanted = |ident: &Option<syn::Ident>| ident.as_ref().is_some_and(|ident| ident == field);
    let field = fields.named.iter().find(|candidate| is_wanted(&candidate.ident)).unwrap();
    field.attrs.iter().filter_map(doc_line).collect::<Vec<_>>().join("\n")
}

fn doc_line(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(meta) = &attribute.meta else { return None };
    match &meta.value {
        Expr::Lit(literal) if meta.path.is_ident("doc") => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

/// `createdAt` as `created_at`.
fn snake_case(name: &str) -> String {
    let letter = |letter: char| match letter.is_uppercase() {
        true => format!("_{}", letter.to_lowercase()),
        false => letter.to_string(),
    };
    name.chars().map(letter).collect()
}

/// The words of a text, however it is wrapped and whether it is marked up in HTML or in Markdown.
fn words(text: &str) -> String {
    let text = text.replace("<code>", "`").replace("</code>", "`");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn descriptions_beside_a_reference_stay_on_their_fields() {
    let source = models();
    let beside = descriptions_beside_references();
    assert_eq!(beside.len(), 12, "{beside:#?}");
    for Beside { schema, property, description } in beside {
        let documentation = documentation(&source, &schema, &snake_case(&property));
        assert!(
            words(&documentation).starts_with(&words(&description)),
            "`{schema}.{property}`: {documentation:?} is not {description:?}"
        );
    }
}
