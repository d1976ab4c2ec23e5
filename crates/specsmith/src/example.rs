//! Whether the programs that a config calls examples can be some.

use crate::{Findings, words};
use specsmith_codegen::diagnostic::{Code, Diagnostic, Place};
use std::collections::HashMap;
use std::sync::Arc;

/// Those of the files that can be examples of a crate; what is wrong with others becomes an error.
pub(crate) fn checked(files: Vec<(String, Arc<[u8]>)>, findings: &mut Findings) -> Vec<(String, Arc<[u8]>)> {
    let mut names = HashMap::new();
    let mut fine = Vec::new();
    for (file, bytes) in files {
        let base = file.rsplit('/').next().unwrap_or(&file).to_owned();
        let problem = match names.insert(base.clone(), file.clone()) {
            Some(other) => Some(format!("`{other}` is an example of the same name")),
            None => fault(&base, &bytes),
        };
        match problem {
            Some(message) => {
                let problem = Diagnostic::new(Code::Config, Place::File, message);
                findings.extend([Diagnostic { file, ..problem }]);
            }
            None => fine.push((file, bytes)),
        }
    }
    fine
}

/// Why a file is no example.
fn fault(base: &str, bytes: &[u8]) -> Option<String> {
    let Some(name) = base.strip_suffix(".rs") else {
        return Some(format!("an example is a file of Rust, and `{base}` does not end with `.rs`"));
    };
    if let Err(fault) = words::crate_name(name) {
        return Some(format!("`{name}` cannot be the name of an example: it {fault}"));
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return Some("the file is not UTF-8".to_owned()) };
    syn::parse_file(text).err().map(|error| format!("this is not Rust: {error}"))
}

#[cfg(test)]
mod tests {
    use super::checked;
    use crate::Findings;

    #[test]
    fn what_can_be_no_example_is_an_error() {
        let mut findings = Findings::default();
        let files = [
            ("a/list_all.rs", "fn main() {}"),
            ("a/list.txt", ""),
            ("a/2.rs", ""),
            ("a/broken.rs", "fn main("),
            ("b/list_all.rs", ""),
        ];
        let files = files.map(|(file, text)| (file.to_owned(), text.as_bytes().into()));
        let fine: Vec<String> = checked(files.into(), &mut findings).into_iter().map(|it| it.0).collect();
        assert_eq!(fine, ["a/list_all.rs"]);
        let problems: Vec<String> =
            findings.diagnostics().iter().map(|it| format!("{}: {}", it.file, it.message)).collect();
        assert_eq!(
            problems,
            [
                "a/list.txt: an example is a file of Rust, and `list.txt` does not end with `.rs`",
                "a/2.rs: `2` cannot be the name of an example: it does not start with a letter",
                "a/broken.rs: this is not Rust: cannot parse string into token stream",
                "b/list_all.rs: `a/list_all.rs` is an example of the same name",
            ]
        );
    }
}
