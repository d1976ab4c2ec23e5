//! What text becomes which identifier: pure functions, and nothing else decides it.

use crate::hidden::hides;
use heck::{ToSnakeCase, ToUpperCamelCase};

/// `UpperCamelCase` for types and variants.
pub(crate) fn upper_camel(text: &str) -> String {
    let name = readable(text).to_upper_camel_case();
    match name.as_str() {
        "" => "Empty".to_owned(),
        "Self" => "Self_".to_owned(),
        _ => starting_with_a_letter(name, 'N'),
    }
}

/// A type's name and what is added to it: `Self_` and `Error` are `SelfError`.
pub(crate) fn joined(stem: &str, word: &str) -> String {
    format!("{}{}", stem.trim_end_matches('_'), word.trim_end_matches('_'))
}

/// `snake_case` for fields, functions and modules. Keywords are not yet escaped: see [`escape_keyword`].
pub(crate) fn snake(text: &str) -> String {
    let name = readable(text).to_snake_case();
    match name.as_str() {
        "" => "empty".to_owned(),
        _ => starting_with_a_letter(name, 'n'),
    }
}

/// How long the name of a file may be, without what is put before and behind it: not all systems take 255 bytes.
const LONGEST_STEM: usize = 80;

/// `snake_case` of ASCII for what is the name of a file: `Überweisungen (beta)` → `uberweisungen_beta`. Of a name that is too long
/// for that, the middle is left out: names that are alike differ at their ends.
pub(crate) fn file_stem(text: &str) -> String {
    let stem = snake(&deunicode::deunicode(text));
    if stem.len() <= LONGEST_STEM {
        return stem;
    }
    let half = LONGEST_STEM / 2;
    let (first, last) = (&stem[..half], &stem[stem.len() - half + 1..]);
    format!("{}_{}", first.trim_end_matches('_'), last.trim_start_matches('_'))
}

/// A number with its point and the sign of its exponent in words: `1.5` is not `15`.
pub(crate) fn spelt_number(text: &str) -> String {
    text.replace("e-", "e minus ").replace('.', " point ")
}

/// An identifier that Rust accepts in every edition: `type` → `r#type`, `self` → `self_`.
pub(crate) fn escape_keyword(name: &str) -> String {
    match name {
        // These cannot be raw identifiers.
        "self" | "super" | "crate" | "Self" | "_" => format!("{name}_"),
        _ if is_keyword(name) => format!("r#{name}"),
        _ => name.to_owned(),
    }
}

/// Whether a text is an identifier as it stands.
pub(crate) fn is_ident(text: &str) -> bool {
    syn::parse_str::<proc_macro2::Ident>(text).is_ok()
}

/// The keywords of all editions up to 2024, strict and reserved (The Rust Reference, "Keywords").
fn is_keyword(name: &str) -> bool {
    const KEYWORDS: &[&str] = &[
        "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
        "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod",
        "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type",
        "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
    ];
    KEYWORDS.binary_search(&name).is_ok()
}

/// `LaunchDarkly REST API` → `launch-darkly-rest-api`.
pub(crate) fn crate_name(title: &str) -> String {
    use heck::ToKebabCase;
    let ascii: String = title.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    match ascii.to_kebab_case() {
        name if name.is_empty() => "api".to_owned(),
        name if is_reserved_crate_name(&name) => format!("{name}-api"),
        name if name.starts_with(|c: char| c.is_ascii_alphabetic()) => name,
        name => format!("api-{name}"),
    }
}

/// Whether `use` of a crate with this name, written as a package is, would not find the crate in generated code and its
/// examples: the name is a keyword, or that of a crate of Rust's own or of a dependency.
pub fn is_reserved_crate_name(name: &str) -> bool {
    const TAKEN: &[&str] = &[
        "alloc",
        "chrono",
        "core",
        "jiff",
        "proc_macro",
        "serde_json",
        "specsmith_runtime",
        "std",
        "test",
        "tokio",
        "uuid",
    ];
    let name = name.replace('-', "_");
    is_keyword(&name) || TAKEN.binary_search(&name.as_str()).is_ok()
}

/// The text with everything spelt out that an identifier cannot hold and that tells it from its neighbours.
fn readable(text: &str) -> String {
    let signed = match text.strip_prefix(['+', '-']) {
        Some(rest) if rest.starts_with(|c: char| c.is_ascii_digit()) => {
            format!("{} {rest}", if text.starts_with('+') { "plus" } else { "minus" })
        }
        _ => text.to_owned(),
    };
    let plain: String = signed.chars().map(|c| if is_word(c) { c } else { ' ' }).collect();
    if plain.chars().any(|c| c.is_alphanumeric()) || text.is_empty() {
        return plain;
    }
    text.chars().map(|c| format!(" {} ", word_for(c))).collect()
}

/// Whether a character may stand in an identifier.
fn is_word(c: char) -> bool {
    // Variation selectors may continue an identifier, and nobody sees them there.
    let is_seen = |c| !hides(c) && c != '\u{FE0F}';
    c == '_' || c.is_ascii_alphanumeric() || (!c.is_ascii() && is_seen(c) && is_ident(&format!("a{c}")))
}

/// What a text says with the operator that it ends with: `less` for `date<`.
pub(crate) fn comparison(text: &str) -> Option<String> {
    let operator = text.trim_start_matches(|c| !matches!(c, '<' | '>' | '=' | '!' | '~'));
    let is_operator = !operator.is_empty() && operator.chars().all(|c| !is_word(c));
    is_operator.then(|| operator.chars().map(word_for).collect::<Vec<_>>().join("_"))
}

/// The name of a symbol, for texts that consist of nothing else.
fn word_for(c: char) -> String {
    let word = match c {
        '+' => "plus",
        '-' => "minus",
        '*' => "star",
        '/' => "slash",
        '\\' => "backslash",
        '<' => "less",
        '>' => "greater",
        '=' => "equal",
        '!' => "not",
        '?' => "question",
        '@' => "at",
        '#' => "hash",
        '$' => "dollar",
        '%' => "percent",
        '&' => "and",
        '|' => "or",
        '^' => "caret",
        '~' => "tilde",
        '.' => "dot",
        ',' => "comma",
        ':' => "colon",
        ';' => "semicolon",
        '_' => "underscore",
        ' ' => "space",
        '\'' | '"' | '`' => "quote",
        '(' | '[' | '{' => "open",
        ')' | ']' | '}' => "close",
        other => return format!("u{:x}", u32::from(other)),
    };
    word.to_owned()
}

fn starting_with_a_letter(name: String, letter: char) -> String {
    let starts_well = |c: char| c == '_' || c.is_ascii_alphabetic() || (!c.is_ascii() && is_ident(&c.to_string()));
    let starts_well = name.chars().next().is_some_and(starts_well);
    if starts_well { name } else { format!("{letter}{name}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates() {
        for (title, name) in [
            ("LaunchDarkly REST API", "launch-darkly-rest-api"),
            ("Größe", "gr-e"),
            ("2 Pets", "api-2-pets"),
            ("宠物", "api"),
            ("Static", "static-api"),
            ("Test", "test-api"),
            ("Serde JSON", "serde-json-api"),
        ] {
            assert_eq!(crate_name(title), name);
        }
    }

    #[test]
    fn files() {
        assert_eq!(file_stem("Überweisungen (beta)"), "uberweisungen_beta");
        let long = file_stem(&format!("{}1", "Abc".repeat(100)));
        assert_eq!(long, "abc_abc_abc_abc_abc_abc_abc_abc_abc_abc_bc_abc_abc_abc_abc_abc_abc_abc_abc_abc1");
        assert!(long.len() <= LONGEST_STEM);
    }

    #[test]
    fn types() {
        for (text, name) in [
            ("IterationInput", "IterationInput"),
            ("MetricV2Rep", "MetricV2Rep"),
            ("subpackage_experiments", "SubpackageExperiments"),
            ("HTTPError", "HttpError"),
            ("not_started", "NotStarted"),
            ("a.b-c/d", "ABCD"),
            ("1-clicks", "N1Clicks"),
            ("+1", "Plus1"),
            ("-1", "Minus1"),
            ("", "Empty"),
            ("*", "Star"),
            ("!=", "NotEqual"),
            ("self", "Self_"),
            ("été", "Été"),
            ("日本", "日本"),
            ("²", "Ub2"),
            ("\n", "Ua"),
            ("a\u{200D}b\u{FE0F}c\u{3164}", "ABC"),
            ("\u{3164}", "U3164"),
        ] {
            assert_eq!(upper_camel(text), name, "{text:?}");
            assert!(is_ident(&upper_camel(text)), "{text:?}");
        }
    }

    #[test]
    fn numbers() {
        for (text, name) in [
            ("15", "N15"),
            ("1.5", "N1Point5"),
            ("-0.5", "Minus0Point5"),
            ("1e300", "N1e300"),
            ("1.5e-7", "N1Point5eMinus7"),
            ("18446744073709551615", "N18446744073709551615"),
            ("true", "True"),
        ] {
            assert_eq!(upper_camel(&spelt_number(text)), name, "{text:?}");
        }
    }

    #[test]
    fn fields() {
        for (text, name) in [
            ("canReshuffleTraffic", "can_reshuffle_traffic"),
            ("_id", "id"),
            ("_links", "links"),
            ("@type", "r#type"),
            ("type", "r#type"),
            ("gen", "r#gen"),
            ("self", "self_"),
            ("crate", "crate_"),
            ("+1", "plus_1"),
            ("-1", "minus_1"),
            ("2fa", "n2fa"),
            ("", "empty"),
            ("$", "dollar"),
            ("filter[name]", "filter_name"),
            ("__proto__", "proto"),
            ("_", "underscore"),
        ] {
            assert_eq!(escape_keyword(&snake(text)), name, "{text:?}");
            assert!(is_ident(&escape_keyword(&snake(text))), "{text:?}");
        }
    }
}
