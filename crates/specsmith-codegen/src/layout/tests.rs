//! Files and features of whole documents.

use crate::config::Config;
use crate::{Generated, Source, generate};
use std::fmt::Write;

fn generated(text: &str) -> Generated {
    let outcome = generate(Source { name: "a.yaml", bytes: text.as_bytes() }, &Config::default());
    outcome.generated.unwrap_or_else(|| unreachable!("{:#?}", outcome.diagnostics))
}

/// A document with `types` of 25 fields, each for an operation with a tag of `tag`.
fn document(types: usize, tag: impl Fn(usize) -> &'static str) -> String {
    let (mut paths, mut schemas) = (String::new(), String::new());
    for index in 0..types {
        let name = format!("{}{index}", ["Pet", "Price", "Owner", "In"][index % 4]);
        let _ = writeln!(
            paths,
            "  /p{index}: {{get: {{operationId: get{name}, tags: [{}], responses: {{'200': {{description: d, content: \
             {{application/json: {{schema: {{$ref: '#/components/schemas/{name}'}}}}}}}}}}}}}}",
            tag(index)
        );
        let fields: String = (0..25).map(|field| format!("f{field}: {{type: string}}, ")).collect();
        let _ = writeln!(schemas, "    {name}: {{type: object, properties: {{{fields}}}}}");
    }
    format!("openapi: 3.1.0\ninfo: {{title: t, version: '1'}}\npaths:\n{paths}components:\n  schemas:\n{schemas}")
}

/// The files in a folder, without the folder.
fn files<'a>(generated: &'a Generated, folder: &str) -> Vec<&'a str> {
    generated.files.keys().filter_map(|path| path.strip_prefix(folder)).collect()
}

#[test]
fn a_small_document_has_one_file_of_each_kind_and_no_features() {
    let small = generated(&document(4, |_| "pets"));
    assert_eq!(files(&small, "src/"), ["lib.rs", "models.rs", "wire.rs", "operations.rs", "client.rs", "server.rs"]);
    assert!(!small.files["Cargo.toml"].contains("full"), "{}", small.files["Cargo.toml"]);
}

#[test]
fn no_file_is_too_long_and_all_are_declared() {
    let large = generated(&document(48, |_| "pets"));
    assert_eq!(files(&large, "src/models/"), ["others.rs", "i.rs", "p.rs", "pe.rs"]);
    let lengths: Vec<usize> = large.files.values().map(|text| text.lines().count()).collect();
    assert!(lengths.iter().all(|&lines| lines <= 5_000) && lengths.iter().sum::<usize>() > 10_000, "{lengths:?}");
    let models = large.modules.iter().find(|module| module.name == "models");
    let parts: Vec<&str> = models.iter().flat_map(|models| &models.parts).map(|part| part.name.as_str()).collect();
    assert_eq!(parts, ["others", "i", "p", "pe"]);
    assert!(large.files["src/lib.rs"].contains("            pe,\n"), "{}", large.files["src/lib.rs"]);
}

#[test]
fn the_files_of_a_long_tag_keep_its_name() {
    let large = generated(&document(52, |index| if index < 48 { "Pets" } else { "Shop (beta)" }));
    let expected = ["pets.rs", "pets_i.rs", "pets_p.rs", "pets_pe.rs", "shop_beta.rs"];
    assert_eq!(files(&large, "src/models/"), expected);
    assert_eq!(files(&large, "src/wire/"), expected);
    assert_eq!(files(&large, "src/operations/"), ["pets.rs", "shop_beta.rs"]);
}
