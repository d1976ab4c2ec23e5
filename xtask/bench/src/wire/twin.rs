//! Generated models once more, with the derives of serde instead of tables.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use std::collections::{BTreeMap, BTreeSet};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Fields, Item, ItemMacro, ItemUse, LitStr, Token, Type, UseTree, braced, parse_quote};

/// The models of a generated crate, by name.
#[derive(Default)]
pub(crate) struct Models {
    /// What comes from elsewhere, by its text, since each file names it anew.
    uses: BTreeMap<String, ItemUse>,
    items: BTreeMap<String, Item>,
    tables: BTreeMap<String, (ItemMacro, Table)>,
}

/// The wire format of a type, as far as serde's derives can say it in words of their own.
enum Table {
    Object(Object),
    Texts(Texts),
    /// Anything else.
    Other(Ident),
}

/// The table of `object!`.
struct Object {
    name: Ident,
    rows: Vec<Row>,
    refuses: bool,
    /// Whether keys are kept that nobody declared: `flatten` costs much, and would flatter the tables.
    keeps: bool,
}

struct Row {
    presence: Ident,
    wire: LitStr,
    field: Ident,
}

/// The table of `string_enum!`.
struct Texts {
    name: Ident,
    rows: Vec<(LitStr, Ident)>,
}

impl Models {
    /// Reads the files of a crate.
    pub(crate) fn read<'a>(files: impl Iterator<Item = (&'a str, &'a str)>) -> syn::Result<Self> {
        let mut models = Self::default();
        for (path, text) in files {
            if path.starts_with("src/models") || path.starts_with("src/wire") {
                models.add(syn::parse_file(text)?.items)?;
            }
        }
        Ok(models)
    }

    fn add(&mut self, items: Vec<Item>) -> syn::Result<()> {
        for item in items {
            match item {
                // All models are in one module here.
                Item::Use(it) if matches!(&it.tree, UseTree::Path(path) if path.ident == "super") => {}
                Item::Use(it) => drop(self.uses.insert(it.to_token_stream().to_string(), it)),
                Item::Struct(ref it) => drop(self.items.insert(it.ident.to_string(), item)),
                Item::Enum(ref it) => drop(self.items.insert(it.ident.to_string(), item)),
                Item::Type(ref it) => drop(self.items.insert(it.ident.to_string(), item)),
                Item::Macro(item) => {
                    let table = table(&item)?;
                    self.tables.insert(table.name().to_string(), (item, table));
                }
                Item::Mod(it) => self.add(it.content.map(|(_, items)| items).unwrap_or_default())?,
                _ => {}
            }
        }
        Ok(())
    }

    /// All types that a type is made of; `None` where derives have no words for one of them, or none that are fair.
    pub(crate) fn closure(&self, ty: &str) -> Option<BTreeSet<String>> {
        let mut found = BTreeSet::new();
        let mut open: Vec<TokenStream> = vec![ty.parse().ok()?];
        while let Some(tokens) = open.pop() {
            for name in idents(tokens) {
                let Some(item) = self.items.get(&name) else { continue };
                if !found.insert(name.clone()) {
                    continue;
                }
                match (item, self.tables.get(&name).map(|(_, table)| table)) {
                    (Item::Type(_), None) | (Item::Enum(_), Some(Table::Texts(_))) => {}
                    (Item::Struct(_), Some(Table::Object(object))) if object.is_plain() => {}
                    _ => return None,
                }
                open.push(item.to_token_stream());
            }
        }
        Some(found)
    }

    /// These types as they are generated.
    pub(crate) fn ours(&self, names: &BTreeSet<String>) -> TokenStream {
        let Self { uses, items, tables } = self;
        let uses: Vec<&ItemUse> = uses.values().collect();
        let items = names.iter().filter_map(|name| items.get(name));
        let tables = names.iter().filter_map(|name| tables.get(name)).map(|(item, _)| item);
        quote! {
            pub mod models { #(#uses)* #(#items)* }
            mod wire { use super::models::*; #(#uses)* #(#tables)* }
        }
    }

    /// These types with derives.
    pub(crate) fn derived(&self, names: &BTreeSet<String>) -> TokenStream {
        let uses = self.uses.values();
        let items = names.iter().filter_map(|name| {
            let item = self.items.get(name)?.clone();
            Some(match self.tables.get(name) {
                Some((_, table)) => with_derives(item, table),
                None => item,
            })
        });
        quote!(pub mod models { #(#uses)* #(#items)* })
    }
}

fn idents(tokens: TokenStream) -> Vec<String> {
    let of = |token| match token {
        TokenTree::Ident(ident) => vec![ident.to_string()],
        TokenTree::Group(group) => idents(group.stream()),
        _ => Vec::new(),
    };
    tokens.into_iter().flat_map(of).collect()
}

fn with_derives(mut item: Item, table: &Table) -> Item {
    match (&mut item, table) {
        (Item::Struct(item), Table::Object(object)) => {
            item.attrs.push(parse_quote!(#[derive(::serde::Serialize, ::serde::Deserialize)]));
            if object.refuses {
                item.attrs.push(parse_quote!(#[serde(deny_unknown_fields)]));
            }
            if let Fields::Named(fields) = &mut item.fields {
                for field in &mut fields.named {
                    let row = object.rows.iter().find(|row| field.ident.as_ref() == Some(&row.field));
                    let Some(Row { presence, wire, .. }) = row else { continue };
                    field.attrs.push(parse_quote!(#[serde(rename = #wire)]));
                    if presence == "optional" {
                        field.attrs.push(parse_quote!(#[serde(default, skip_serializing_if = "Option::is_none")]));
                    }
                }
            }
        }
        (Item::Enum(item), Table::Texts(texts)) => {
            item.attrs.push(parse_quote!(#[derive(::serde::Serialize, ::serde::Deserialize)]));
            for variant in &mut item.variants {
                match texts.rows.iter().find(|(_, name)| *name == variant.ident) {
                    Some((wire, _)) => variant.attrs.push(parse_quote!(#[serde(rename = #wire)])),
                    // The documented way to keep what is not known.
                    None => variant.attrs.push(parse_quote!(#[serde(untagged)])),
                }
            }
        }
        _ => {}
    }
    item
}

fn table(item: &ItemMacro) -> syn::Result<Table> {
    let name = item.mac.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
    match name.as_str() {
        "object" => item.mac.parse_body().map(Table::Object),
        "string_enum" => item.mac.parse_body().map(Table::Texts),
        _ => item.mac.parse_body_with(|input: ParseStream<'_>| {
            let name = input.parse()?;
            input.parse::<TokenStream>()?;
            Ok(Table::Other(name))
        }),
    }
}

impl Table {
    fn name(&self) -> &Ident {
        match self {
            Self::Object(Object { name, .. }) | Self::Texts(Texts { name, .. }) | Self::Other(name) => name,
        }
    }
}

impl Object {
    fn is_plain(&self) -> bool {
        !self.keeps && self.rows.iter().all(|row| row.presence != "patch")
    }
}

/// `Name { required "key" => field: Type, ..refuse }`.
impl Parse for Object {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let name = input.parse()?;
        let body;
        braced!(body in input);
        let mut object = Self { name, rows: Vec::new(), refuses: false, keeps: false };
        while !body.is_empty() {
            if body.peek(Token![..]) {
                body.parse::<Token![..]>()?;
                let word: Ident = body.parse()?;
                object.refuses = word == "refuse";
                object.keeps = !object.refuses;
                if object.keeps {
                    body.parse::<Token![:]>()?;
                    body.parse::<Type>()?;
                }
            } else {
                let (presence, wire) = (body.parse()?, body.parse()?);
                body.parse::<Token![=>]>()?;
                let field = body.call(Ident::parse_any)?;
                body.parse::<Token![:]>()?;
                body.parse::<Type>()?;
                object.rows.push(Row { presence, wire, field });
            }
            if !body.is_empty() {
                body.parse::<Token![,]>()?;
            }
        }
        Ok(object)
    }
}

/// `Name: CatchAll { "text" => Variant }`.
impl Parse for Texts {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let name = input.parse()?;
        if input.peek(Token![:]) {
            input.parse::<Token![:]>()?;
            input.parse::<Ident>()?;
        }
        let body;
        braced!(body in input);
        let row = |input: ParseStream<'_>| -> syn::Result<(LitStr, Ident)> {
            let wire = input.parse()?;
            input.parse::<Token![=>]>()?;
            Ok((wire, input.parse()?))
        };
        let rows = body.parse_terminated(row, Token![,])?.into_iter().collect();
        Ok(Self { name, rows })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    /// The create iteration crate: where tables are written in another way, this notices.
    fn models() -> Models {
        let root = crate::root();
        let out = Path::new("generated/launchdarkly-experiments");
        let builder = specsmith::Builder::new(root.join("spec/launchdarkly-experiments.yaml"));
        let plan = builder.plan(root.join(out)).unwrap();
        Models::read(plan.files().iter().map(|(path, text)| (path.as_str(), text.as_str()))).unwrap()
    }

    #[test]
    fn derives_say_what_tables_say() {
        let models = models();
        let names = models.closure("models::IterationRep").unwrap();
        assert!(names.contains("IterationRepStatus"), "{names:?}");
        let text = models.derived(&names).to_string();
        for said in [
            r#"# [serde (rename = "not_started")] NotStarted"#,
            "# [serde (untagged)] Unknown (String)",
            r#"# [serde (rename = "_links")]"#,
            r#"# [serde (default , skip_serializing_if = "Option::is_none")]"#,
        ] {
            assert!(text.contains(said), "{said} is not in {text}");
        }
        let ours = models.ours(&names).to_string();
        assert!(ours.contains("object !") && !ours.contains("Serialize"), "{ours}");
    }
}
