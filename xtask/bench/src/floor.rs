//! What a crate costs at least: its types alone, without a function, a trait or a table.

use crate::workspace::Package;
use anyhow::{Context, Result};
use quote::ToTokens;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use syn::{Attribute, Fields, Item};

/// The modules that have types which users name.
const MODULES: [&str; 2] = ["models", "operations"];

/// What is left of a crate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rest {
    /// Types with what they derive.
    Derives,
    /// Types alone.
    Types,
}

impl Rest {
    /// How it is called in tables.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Derives => "types with derives, nothing else",
            Self::Types => "types, nothing else",
        }
    }
}

/// Makes a crate of what is left of `package`, in a workspace of its own beside it.
pub(crate) fn package(package: &Package, rest: Rest) -> Result<Package> {
    let name = format!("{}-{}", package.name, if rest == Rest::Derives { "derives" } else { "types" });
    let dir = package.manifest.with_file_name("floor").join(&name);
    let (manifest, source) = (dir.join("Cargo.toml"), dir.join("src"));
    let _ = fs::remove_dir_all(&source);
    fs::create_dir_all(&source)?;
    let text = fs::read_to_string(package.dir.join("Cargo.toml"))?;
    let text = text.replacen(&format!("name = \"{}\"", package.name), &format!("name = \"{name}\""), 1);
    fs::write(&manifest, format!("{text}\n[workspace]\n"))?;
    fs::write(dir.join("README.md"), "")?;
    fs::copy(package.manifest.with_file_name("Cargo.lock"), dir.join("Cargo.lock"))?;
    let mut root = "#![allow(warnings)]\n".to_owned();
    for module in MODULES {
        writeln!(root, "pub mod {module};")?;
        let from = package.dir.join("src").join(module);
        if !from.is_dir() {
            let file = source.join(format!("{module}.rs"));
            fs::write(file, stripped(&from.with_extension("rs"), rest)?)?;
            continue;
        }
        let (mut index, to) = (String::new(), source.join(module));
        fs::create_dir_all(&to)?;
        for entry in fs::read_dir(&from)? {
            let path = entry?.path();
            let part = path.file_stem().context("a file has a name")?.display().to_string();
            writeln!(index, "#[path = \"{part}.rs\"] mod r#{part};\npub use r#{part}::*;")?;
            fs::write(to.join(format!("{part}.rs")), stripped(&path, rest)?)?;
        }
        fs::write(to.join("mod.rs"), index)?;
    }
    fs::write(source.join("lib.rs"), root)?;
    Ok(Package { name, dir, manifest })
}

/// The types of a file, without documentation.
fn stripped(file: &Path, rest: Rest) -> Result<String> {
    let mut parsed = syn::parse_file(&fs::read_to_string(file)?).with_context(|| file.display().to_string())?;
    parsed.attrs.clear();
    let keep = |attributes: &mut Vec<Attribute>| {
        let is_derive = |it: &Attribute| it.path().is_ident("derive") || it.path().is_ident("default");
        attributes.retain(|it| rest == Rest::Derives && is_derive(it));
    };
    parsed.items.retain_mut(|item| {
        match item {
            Item::Struct(item) => {
                keep(&mut item.attrs);
                fields(&mut item.fields);
            }
            Item::Enum(item) => {
                keep(&mut item.attrs);
                for variant in &mut item.variants {
                    keep(&mut variant.attrs);
                    fields(&mut variant.fields);
                }
            }
            Item::Type(item) => item.attrs.clear(),
            Item::Use(_) => {}
            _ => return false,
        }
        true
    });
    Ok(parsed.into_token_stream().to_string())
}

fn fields(fields: &mut Fields) {
    fields.iter_mut().for_each(|field| field.attrs.clear());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_types_are_left() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let code = "//! A.\nuse b::C;\n/// D.\n#[derive(Debug)]\npub enum E {\n/// F.\n#[default]\nG }\nimpl E {}\nobject! { E }\n";
        fs::write(&file, code).unwrap();
        assert_eq!(stripped(file.path(), Rest::Types).unwrap(), "use b :: C ; pub enum E { G }");
        let derives = stripped(file.path(), Rest::Derives).unwrap();
        assert_eq!(derives, "use b :: C ; # [derive (Debug)] pub enum E { # [default] G }");
    }
}
