//! Generates the fixtures whose types and operations are fuzzed, and gathers the words of all of them.

use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The fixtures with everything that decoders know.
const COMPILED: &[&str] = &[
    "bounds_of_64_bits",
    "base64",
    "const_value",
    "date_time_chrono",
    "date_time_jiff",
    "date_time_time",
    "defaults",
    "enum_of_numbers",
    "enum_of_several_kinds",
    "enum_open",
    "enum_closed",
    "formats",
    "free_form_objects",
    "keyword_properties",
    "map_beside_properties",
    "map_of_values",
    "nullable_beside_compositions",
    "pattern_properties",
    "presences_in_all_directions",
    "recursion_in_boxes",
    "recursive_aliases",
    "tuples",
    "union_by_constant",
    "union_by_discriminator",
    "union_by_shape",
    "union_of_many_kinds",
    "union_of_scalars",
    "union_of_unions",
    "union_that_contains_itself",
    "union_that_is_deep",
    "union_that_is_recursive",
    "unknown_keys_refused",
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let folder = Path::new("../tests/golden/ok");
    println!("cargo::rerun-if-changed={}", folder.display());
    let out_dir = PathBuf::from(env::var_os("OUT_DIR").ok_or("there is no OUT_DIR")?);
    let mut text = String::new();
    let mut types = Vec::new();
    for name in COMPILED {
        let fixture = folder.join(name).with_extension("yaml");
        if !fixture.exists() {
            continue;
        }
        let dir = out_dir.join(name);
        let plan = specsmith::Builder::new(&fixture).plan(&dir)?;
        plan.write()?;
        let _ = writeln!(text, "pub mod {name} {{");
        for module in ["models", "wire", "headers"].map(|it| dir.join("src").join(it).with_extension("rs")) {
            if module.exists() {
                let stem = module.file_stem().unwrap_or_default().to_string_lossy();
                let _ = writeln!(text, "    #[path = {module:?}]\n    pub mod {stem};");
            }
        }
        text += "}\n";
        let models = syn::parse_file(&fs::read_to_string(dir.join("src/models.rs"))?)?;
        types.extend(models.items.iter().filter_map(|item| match item {
            syn::Item::Struct(it) => Some(format!("{name}::models::{}", it.ident)),
            syn::Item::Enum(it) => Some(format!("{name}::models::{}", it.ident)),
            syn::Item::Type(it) => Some(format!("{name}::models::{}", it.ident)),
            _ => None,
        }));
    }
    let _ = writeln!(text, "/// Does something with each type.\n#[macro_export]\nmacro_rules! for_each_type {{");
    let _ = writeln!(text, "    ($function:ident) => {{\n        &[");
    for ty in &types {
        let _ = writeln!(text, "            $function::<$crate::fixtures::{ty}>,");
    }
    text += "        ]\n    };\n}\n";
    let _ = writeln!(text, "/// Keys and texts of all documents.\npub const WORDS: &[&str] = &{:?};", words(folder)?);
    fs::write(out_dir.join("fixtures.rs"), text)?;
    Ok(())
}

/// The keys and the short texts of all fixtures.
fn words(folder: &Path) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let mut words = BTreeSet::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        // Some have tags, which have no place in a value of JSON.
        if path.extension().is_some_and(|it| it == "yaml")
            && let Ok(document) = serde_yaml::from_str(&fs::read_to_string(path)?)
        {
            gather(&document, &mut words);
        }
    }
    Ok(words.into_iter().collect())
}

fn gather(value: &Value, words: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            words.extend(map.keys().filter(|it| it.len() < 60).cloned());
            map.values().for_each(|value| gather(value, words));
        }
        Value::Array(list) => list.iter().for_each(|value| gather(value, words)),
        Value::String(text) if text.len() < 60 => {
            words.insert(text.clone());
        }
        _ => {}
    }
}
