//! What may stand where a user gives a word: pure checks that say what is wrong, as the end of a sentence.

/// What is wrong with a word, as the end of the sentence "`word` …".
pub(crate) type Fault = &'static str;

/// One of the checks below.
pub(crate) type Check = fn(&str) -> Result<(), Fault>;

/// Takes every text.
pub(crate) fn any(_: &str) -> Result<(), Fault> {
    Ok(())
}

/// Takes names that generated code can use as they stand: an identifier, and none that needs `r#`.
pub(crate) fn identifier(word: &str) -> Result<(), Fault> {
    // `gen` is a keyword since edition 2024, which generated crates use; syn still takes it.
    let is_keyword = word == "gen" || (is_identifier_like(word) && syn::parse_str::<syn::Ident>(word).is_err());
    if is_keyword {
        return Err("is a keyword of Rust");
    }
    // The lexer skips blanks and comments around a word, hence the comparison.
    let is_whole = |ident: syn::Ident| ident == word && !word.starts_with("r#");
    if syn::parse_str(word).is_ok_and(is_whole) { Ok(()) } else { Err("is not a Rust identifier") }
}

fn is_identifier_like(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_alphabetic()) && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// Takes names that Cargo takes for a package and rustc for its library.
///
/// Such a name is also a safe directory name, which the build script API relies on.
pub(crate) fn crate_name(word: &str) -> Result<(), Fault> {
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if !word.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Err("does not start with a letter");
    }
    if !word.chars().all(fits) {
        return Err("holds other characters than letters, digits, `-` and `_`");
    }
    identifier(&word.replace('-', "_"))?;
    if specsmith_codegen::is_reserved_crate_name(word) {
        Err("is the name of another crate that it needs")
    } else {
        Ok(())
    }
}

/// Takes versions of the form that Cargo asks for, such as `1.2.3` or `0.1.0-beta.2`.
pub(crate) fn version(word: &str) -> Result<(), Fault> {
    let (numbers, rest) = word.split_at(word.find(['-', '+']).unwrap_or(word.len()));
    let is_number = |it: &str| it.parse::<u64>().is_ok_and(|number| number.to_string() == it);
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '.');
    let is_version = numbers.split('.').count() == 3
        && numbers.split('.').all(is_number)
        && rest.chars().all(fits)
        && rest.len() != 1;
    if is_version { Ok(()) } else { Err("is not a version of the form `1.2.3`") }
}

/// Takes names of headers (RFC 9110, section 5.1).
pub(crate) fn header_name(word: &str) -> Result<(), Fault> {
    let fits = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    if !word.is_empty() && word.chars().all(fits) { Ok(()) } else { Err("is not the name of a header") }
}

/// Takes values of headers: visible characters of ASCII, with blanks in between (RFC 9110, section 5.5).
pub(crate) fn header_value(word: &str) -> Result<(), Fault> {
    let fits = |c: char| c.is_ascii_graphic() || c == ' ';
    let is_trimmed = word.trim() == word && !word.is_empty();
    if is_trimmed && word.chars().all(fits) { Ok(()) } else { Err("is not the value of a header") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers() {
        for word in ["Foo", "snake_case", "_private", "größe", "x1"] {
            assert_eq!(identifier(word), Ok(()), "{word}");
        }
        for word in ["", "1x", "a-b", "a b", " a", "a/**/", "r#type", "_", "Foo::Bar", "'a"] {
            assert_eq!(identifier(word), Err("is not a Rust identifier"), "{word}");
        }
        for word in ["type", "Self", "async", "gen", "yield"] {
            assert_eq!(identifier(word), Err("is a keyword of Rust"), "{word}");
        }
    }

    #[test]
    fn crate_names() {
        for word in ["api", "my-api", "my_api2", "A"] {
            assert_eq!(crate_name(word), Ok(()), "{word}");
        }
        for word in ["", "../api", "1api", "-api", "my api", "größe", "type", "a/b", "core", "serde-json"] {
            assert!(crate_name(word).is_err(), "{word}");
        }
    }

    #[test]
    fn versions() {
        for word in ["0.1.0", "10.20.30", "1.0.0-beta.2", "1.0.0+build.5"] {
            assert_eq!(version(word), Ok(()), "{word}");
        }
        for word in ["", "1", "1.2", "1.2.3.4", "01.2.3", "+1.2.3", "1.2.x", "v1.2.3", "1.2.3-", "1.2.3-a b"] {
            assert!(version(word).is_err(), "{word}");
        }
    }

    #[test]
    fn header_names() {
        for word in ["Idempotency-Key", "x", "X_1.a~"] {
            assert_eq!(header_name(word), Ok(()), "{word}");
        }
        for word in ["", "a b", "a:", "größe", "a\n"] {
            assert!(header_name(word).is_err(), "{word}");
        }
    }

    #[test]
    fn header_values() {
        for word in ["beta", "2024-04-15", "a b; c=\"d\""] {
            assert_eq!(header_value(word), Ok(()), "{word}");
        }
        for word in ["", " a", "a ", "größe", "a\r\nb: c", "a\tb"] {
            assert!(header_value(word).is_err(), "{word}");
        }
    }
}
