//! One tiny file for each thing that can be right or wrong.

use super::*;

/// The problems of `text`, each as "what the caret covers: message; help".
fn problems(text: &str) -> Vec<String> {
    let shown = |it: &Diagnostic| {
        assert_eq!((it.code, it.file.as_str()), (Code::Config, "api.toml"));
        let Place::Bytes(range) = it.place.clone() else { panic!("{it:?}") };
        let help = it.help.as_deref().map(|help| format!("; {help}")).unwrap_or_default();
        format!("{}: {}{help}", &text[range], it.message)
    };
    parse("api.toml", text).expect_err(text).iter().map(shown).collect()
}

fn parsed(text: &str) -> Config {
    parse("api.toml", text).unwrap()
}

#[test]
fn an_empty_file_chooses_nothing() {
    assert_eq!(parsed(""), Config::default());
    let text = "# nothing\npagination = []\n[package]\n[types]\n[retry]\n[idempotency]\n[headers]\n[names]\n[enums]\n";
    assert_eq!(parsed(text), Config::default());
}

#[test]
fn every_key_of_package_is_read() {
    let text: String = PACKAGE.iter().map(|key| format!("package.{key} = \"{}\"\n", sample(key))).collect();
    let package = parsed(&text).package;
    let read = [package.name, package.version, package.description, package.license, package.repository];
    assert_eq!(read.map(Option::unwrap), [sample("name"), sample("version"), "text", "text", "text"]);
    assert_eq!(package.runtime_path, None);
}

fn sample(key: &str) -> &'static str {
    match key {
        "name" => "my-api",
        "version" => "1.2.3",
        _ => "text",
    }
}

#[test]
fn every_word_of_every_type_is_read() {
    let words = [
        DateTime::WORDS,
        Base64::WORDS,
        Password::WORDS,
        Map::WORDS,
        Openness::WORDS,
        Structs::WORDS,
        UnknownKeys::WORDS,
        Bodies::WORDS,
    ];
    for (key, words) in TYPES.iter().zip(words) {
        for word in words {
            parsed(&format!("[types]\n{key} = \"{word}\"\n"));
        }
    }
}

#[test]
fn words_reach_their_own_field() {
    let types = parsed(
        "[types]\ndate-time = 'time'\nbase64 = 'string'\npassword = 'string'\nmap = 'hash'\nenums = 'closed'\n\
         structs = 'exhaustive'\nunknown-keys = 'refuse'\nbodies = 'as-declared'\n",
    )
    .types;
    let wanted = Types {
        date_time: DateTime::Time,
        base64: Base64::String,
        password: Password::String,
        map: Map::Hash,
        enums: Openness::Closed,
        structs: Structs::Exhaustive,
        unknown_keys: UnknownKeys::Refuse,
        bodies: Bodies::AsDeclared,
    };
    assert_eq!(types, wanted);
}

#[test]
fn headers_of_the_server_are_read() {
    for word in ResetUnit::WORDS {
        let config = parsed(&format!("[retry]\nreset-header = 'X-Reset'\nreset-unit = '{word}'\n"));
        assert_eq!(config.retry.reset_header.as_deref(), Some("X-Reset"));
        assert_eq!(config.retry.reset_unit, ResetUnit::from_word(word));
    }
    assert_eq!(parsed("headers.Api-Version = '2'").headers["Api-Version"], "2");
    assert_eq!(parsed("idempotency.header = 'X-Key'").idempotency.header.as_deref(), Some("X-Key"));
}

#[test]
fn a_reset_header_has_a_unit() {
    let help = "a header and the unit of its number come together";
    assert_eq!(
        problems("[retry]\nreset-header = 'X-Reset'\n"),
        [format!("retry: `[retry]` has no `reset-unit`; {help}")]
    );
    assert_eq!(
        problems("[retry]\nreset-unit = 'seconds'\n"),
        [format!("retry: `[retry]` has no `reset-header`; {help}")]
    );
    assert_eq!(
        problems("[retry]\nreset-header = 'X Reset'\nreset-unit = 'hours'\n[idempotency]\nheaders = 'X'\n"),
        [
            "'X Reset': `X Reset` is not the name of a header",
            "'hours': `reset-unit` cannot be `hours`; write one of `seconds`, `epoch-seconds`, `epoch-milliseconds`",
            "headers: `headers` is not a key of `[idempotency]`; did you mean `header`?",
        ]
    );
}

#[test]
fn the_end_of_streams_may_be_any_text_or_none() {
    assert_eq!(parsed("").streams.end, None);
    assert_eq!(parsed("[streams]\nend = 'the end'\n").streams.end.as_deref(), Some("the end"));
    assert_eq!(parsed("[streams]\nend = ''\n").streams.end.as_deref(), Some(""));
    assert_eq!(problems("[streams]\nstop = 'a'\n"), ["stop: `stop` is not a key of `[streams]`; write one of `end`"]);
}

#[test]
fn names_and_enums_are_kept_by_pointer() {
    let config = parsed("[names]\n\"#/components/schemas/a%20b\" = \"AB\"\n[enums]\n'#/x' = 'closed'\n");
    assert_eq!(config.names["#/components/schemas/a b"], "AB");
    assert_eq!(config.enums["#/x"], Openness::Closed);
}

#[test]
fn unknown_section_with_a_near_one() {
    assert_eq!(problems("[tipes]\n"), ["tipes: `tipes` is not a section of a config file; did you mean `types`?"]);
}

#[test]
fn unknown_section_with_none_near() {
    assert_eq!(
        problems("[servers]\n"),
        ["servers: `servers` is not a section of a config file; \
          write one of `package`, `types`, `retry`, `idempotency`, `headers`, `streams`, `limits`, `names`, `enums`, `lints`, `pagination`, `overlays`, `examples`, `allow-folders`"]
    );
}

#[test]
fn key_outside_its_section() {
    assert_eq!(
        problems("name = 'my-api'\n"),
        ["name: `name` is not a section of a config file; put it under `[package]`"]
    );
}

#[test]
fn unknown_keys() {
    assert_eq!(
        problems("[package]\nlicence = 'MIT'\n[types]\nuuid = 'string'\n"),
        [
            "licence: `licence` is not a key of `[package]`; did you mean `license`?",
            "uuid: `uuid` is not a key of `[types]`; \
             write one of `date-time`, `base64`, `password`, `map`, `enums`, `structs`, `unknown-keys`, `bodies`",
        ]
    );
}

#[test]
fn unknown_words() {
    assert_eq!(
        problems("[types]\ndate-time = 'chrnoo'\nmap = 'vec'\n"),
        [
            "'chrnoo': `date-time` cannot be `chrnoo`; did you mean `chrono`?",
            "'vec': `map` cannot be `vec`; write one of `btree`, `hash`",
        ]
    );
}

#[test]
fn values_of_the_wrong_kind() {
    assert_eq!(
        problems("package = 1\nnames = []\n[types]\nmap = true\n"),
        ["1: `package` has to be a table", "[]: `names` has to be a table", "true: `map` has to be a string"]
    );
    let found = parse("api.toml", "package.name = 1.5").unwrap_err();
    assert_eq!(found[0].label, "this is of type float");
}

#[test]
fn unusable_names() {
    assert_eq!(
        problems("[package]\nname = '../x'\nversion = '1'\n[names]\n'#/a' = 'a-b'\n'#/b' = 'type'\n"),
        [
            "'../x': `../x` does not start with a letter",
            "'1': `1` is not a version of the form `1.2.3`",
            "'a-b': `a-b` is not a Rust identifier",
            "'type': `type` is a keyword of Rust",
        ]
    );
}

#[test]
fn keys_that_are_no_pointers() {
    let help = "write it as a `$ref` does: `\"#/components/schemas/Name\"`, in quotes";
    assert_eq!(
        problems("[names]\nFoo = 'Bar'\n[enums]\n'#' = 'open'\n"),
        [
            format!("Foo: `Foo` is not a JSON pointer into the document; {help}"),
            format!("'#': `#` is not a JSON pointer into the document; {help}"),
        ]
    );
}

#[test]
fn every_style_of_pagination_is_read() {
    let text = "[[pagination]]\noperations = ['a', 'b*']\nitems = 'c'\n";
    for (style, wanted) in [
        ("next-link = 'x.y'", "NextLink(Word { text: \"x.y\""),
        ("link-header = true", "LinkHeader"),
        ("cursor = { parameter = 'p', value = 'v', more = 'm' }", "more: Some("),
        ("page = { parameter = 'p', start = 0x10, limit = 'l', pages = 'n' }", "start: Some(16)"),
        ("offset = { parameter = 'p', limit = 'l', total = 't' }", "total: Some("),
    ] {
        let entry = parsed(&format!("{text}{style}\n")).pagination.remove(0);
        assert_eq!(entry.file, "api.toml");
        let words: Vec<&str> = entry.operations.iter().chain(&entry.items).map(|it| it.text.as_str()).collect();
        assert_eq!(words, ["a", "b*", "c"]);
        assert!(format!("{:?}", entry.style).contains(wanted), "{:?}", entry.style);
    }
    let words = parsed(&format!("{text}link-header = true\n")).pagination.remove(0).operations;
    assert_eq!(&text[words[1].span.clone()], "'b*'");
}

#[test]
fn a_key_of_pagination_outside_of_it() {
    assert_eq!(
        problems("link-header = true\n"),
        ["link-header: `link-header` is not a section of a config file; put it under `[[pagination]]`"]
    );
}

#[test]
fn every_mistake_of_an_entry_is_reported() {
    assert_eq!(problems("[enums]\nFoo = 'ajar'\n").len(), 2);
}

#[test]
fn broken_toml_is_reported_alone() {
    let found = problems("[package]\nname = \nbogus = 1\n");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("this is not TOML"), "{found:?}");
}

#[test]
fn a_key_twice_is_reported_at_the_second() {
    let found = parse("api.toml", "[package]\nname = 'a'\nname = 'b'\n").unwrap_err();
    assert_eq!(found[0].place, Place::Bytes(21..25), "{found:?}");
}

#[test]
fn overlays_are_a_list_of_paths() {
    let overlays = parsed("overlays = ['a.yaml', 'b/c.json']\n[types]\n").overlays;
    let read: Vec<_> = overlays.iter().map(|it| (it.text.as_str(), it.span.clone())).collect();
    assert_eq!(read, [("a.yaml", 12..20), ("b/c.json", 22..32)]);
    assert_eq!(problems("overlays = 'a.yaml'\n"), ["'a.yaml': `overlays` has to be a list of paths"]);
    assert_eq!(problems("overlays = [1]\n"), ["1: `overlays` has to be a list of paths"]);
    assert_eq!(
        problems("[types]\noverlays = ['a.yaml']\n"),
        ["overlays: `overlays` is not a key of `[types]`; write it above the first section"]
    );
}
