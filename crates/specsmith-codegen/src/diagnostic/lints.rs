//! What a user wants of warnings: that they are left out, shown, or errors.

use super::{Code, Diagnostic, Place, Severity, did_you_mean};
use std::collections::HashSet;
use std::fmt;
use std::ops::Range;

/// What becomes of warnings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// They are not shown.
    Allow,
    /// They are shown: the default.
    Warn,
    /// They are errors.
    Deny,
}

impl Level {
    /// The words for it.
    pub const WORDS: &'static [&'static str] = &["allow", "warn", "deny"];

    /// What a word means.
    pub fn from_word(word: &str) -> Option<Self> {
        Some(match word {
            "allow" => Self::Allow,
            "warn" => Self::Warn,
            "deny" => Self::Deny,
            _ => return None,
        })
    }
}

/// Which warnings are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kinds {
    /// `warnings`: all that are not named one by one.
    All,
    /// Those of one code.
    One(Code),
}

/// Why a word cannot be the kind of warnings that get a level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong, as a sentence without a full stop.
    pub message: String,
    /// What would mend it.
    pub help: String,
}

const ALL: &str = "warnings";

impl Kinds {
    /// What a word means, of which the level is to be `level`.
    ///
    /// # Errors
    ///
    /// It is no code, or that of an error, and an error stays one.
    pub fn parse(word: &str, level: Level) -> Result<Self, Fault> {
        if word == ALL {
            return Ok(Self::All);
        }
        let Some(code) = Code::from_number(word) else {
            let known = Code::ALL.iter().map(|code| code.number()).chain([ALL]);
            let help = match did_you_mean(word, known) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!("write a code such as `{}`, or `{ALL}` for all", Code::UnknownKey),
            };
            return Err(Fault { message: format!("`{word}` is not the code of a diagnostic"), help });
        };
        if code.severity() == Severity::Error && level != Level::Deny {
            let message = format!("`{code}` is the code of an error, which stays one");
            return Err(Fault { message, help: format!("`specsmith explain {code}` says how to mend it") });
        }
        Ok(Self::One(code))
    }
}

impl fmt::Display for Kinds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => f.write_str(ALL),
            Self::One(code) => code.fmt(f),
        }
    }
}

/// Who says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A config file, and the bytes of it.
    Config(String, Range<usize>),
    /// Options: those of the command line, or of a build script.
    Options,
}

impl Origin {
    /// As diagnostics name it.
    fn file(&self) -> &str {
        match self {
            Self::Config(file, _) => file,
            Self::Options => "<options>",
        }
    }

    fn place(&self) -> Place {
        match self {
            Self::Config(_, span) => Place::Bytes(span.clone()),
            Self::Options => Place::File,
        }
    }
}

/// One choice of a user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lint {
    /// Which warnings.
    pub kinds: Kinds,
    /// What becomes of them.
    pub level: Level,
    /// Who says so.
    pub origin: Origin,
}

/// All choices of a user. A code counts more than `warnings`, and what comes later more than what comes first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lints(pub Vec<Lint>);

impl Lints {
    /// Leaves out what is allowed, and makes errors of what is denied. An allow that nothing needed is reported, unless
    /// there are errors: a run that ends early does not find every warning.
    #[must_use]
    pub fn apply(&self, diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let found: HashSet<Code> = diagnostics.iter().map(|it| it.code).collect();
        let mut diagnostics: Vec<_> = diagnostics.into_iter().filter_map(|it| self.leveled(it)).collect();
        if diagnostics.iter().all(|it| it.code.severity() == Severity::Warning) {
            diagnostics.extend(self.unused(&found).filter_map(|it| self.leveled(it)));
        }
        diagnostics
    }

    fn leveled(&self, mut diagnostic: Diagnostic) -> Option<Diagnostic> {
        let lint = self.of(diagnostic.code).filter(|_| diagnostic.severity == Severity::Warning);
        match lint.map(|lint| lint.level) {
            Some(Level::Allow) => return None,
            Some(Level::Warn) | None => {}
            Some(Level::Deny) => diagnostic.severity = Severity::Error,
        }
        if let Some(Lint { kinds, level: Level::Deny, origin }) = lint {
            let who = match origin {
                Origin::Config(file, _) => format!("`[lints]` of `{file}`"),
                Origin::Options => "the options".to_owned(),
            };
            let verb = if *origin == Origin::Options { "deny" } else { "denies" };
            let why = format!("an error, because {who} {verb} `{kinds}`");
            diagnostic.note = Some(diagnostic.note.map_or(why.clone(), |note| format!("{note}\n{why}")));
        }
        Some(diagnostic)
    }

    /// The choice that counts for a code.
    fn of(&self, code: Code) -> Option<&Lint> {
        let last = |kinds| self.0.iter().rev().find(|it| it.kinds == kinds);
        last(Kinds::One(code)).or_else(|| last(Kinds::All))
    }

    /// Warnings about what is allowed without need. That these warnings themselves are allowed is none of them.
    fn unused(&self, found: &HashSet<Code>) -> impl Iterator<Item = Diagnostic> {
        let unused = self.0.iter().filter(|it| it.level == Level::Allow).filter_map(|it| match it.kinds {
            Kinds::One(code) if code != Code::UnusedAllow && !found.contains(&code) => Some((code, &it.origin)),
            Kinds::One(_) | Kinds::All => None,
        });
        unused.map(|(code, origin)| {
            let message = format!("`{code}` is allowed, and nothing in the document needs it");
            let mut problem = Diagnostic::new(Code::UnusedAllow, origin.place(), message).help("remove it");
            problem.file = origin.file().to_owned();
            problem
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lints(choices: &[(&str, Level)]) -> Lints {
        let lint = |&(word, level): &(&str, Level)| {
            let kinds = Kinds::parse(word, level).unwrap();
            Lint { kinds, level, origin: Origin::Options }
        };
        Lints(choices.iter().map(lint).collect())
    }

    /// What becomes of a warning SS0103, a warning SS0303 and perhaps an error SS0101.
    fn applied(choices: &[(&str, Level)], with_error: bool) -> Vec<String> {
        let codes = [Code::UnknownKey, Code::Untyped].into_iter().chain(with_error.then_some(Code::WrongKind));
        let found = codes.map(|code| Diagnostic::new(code, Place::File, "it")).collect();
        lints(choices).apply(found).iter().map(|it| format!("{}[{}]", it.severity, it.code)).collect()
    }

    #[test]
    fn a_code_counts_more_than_all_and_the_last_word_more_than_the_first() {
        use Level::{Allow, Deny, Warn};
        let both = ["warning[SS0103]", "warning[SS0303]"];
        assert_eq!(applied(&[], false), both);
        assert_eq!(applied(&[("SS0103", Allow)], false), both[1..]);
        assert_eq!(applied(&[("warnings", Deny)], false), ["error[SS0103]", "error[SS0303]"]);
        assert_eq!(applied(&[("SS0103", Warn), ("warnings", Deny)], false), ["warning[SS0103]", "error[SS0303]"]);
        assert_eq!(applied(&[("SS0103", Deny), ("SS0103", Allow), ("SS0103", Warn)], false), both);
        assert_eq!(applied(&[("warnings", Allow)], true), ["error[SS0101]"]);
        assert_eq!(applied(&[("SS0101", Deny)], true).len(), 3);
    }

    #[test]
    fn an_allow_without_need_is_reported_unless_the_run_ended_early() {
        let unused = [("SS0501", Level::Allow)];
        assert_eq!(applied(&unused, false).last().unwrap(), "warning[SS0604]");
        assert_eq!(applied(&unused, true).last().unwrap(), "error[SS0101]");
        assert_eq!(applied(&[unused[0], ("warnings", Level::Deny)], false).last().unwrap(), "error[SS0604]");
        assert_eq!(applied(&[unused[0], ("SS0604", Level::Allow)], false).len(), 2);
    }

    #[test]
    fn what_is_denied_says_why_it_is_an_error() {
        let found = vec![Diagnostic::new(Code::UnknownKey, Place::File, "it").note("it is ignored")];
        let denied = lints(&[("warnings", Level::Deny)]).apply(found);
        assert_eq!(denied[0].note.as_deref(), Some("it is ignored\nan error, because the options deny `warnings`"));
    }

    #[test]
    fn only_codes_of_warnings_can_be_allowed() {
        let fault = |word| Kinds::parse(word, Level::Allow).unwrap_err();
        assert_eq!(fault("SS0330").help, "did you mean `SS0303`?");
        assert_eq!(fault("warning").help, "did you mean `warnings`?");
        assert_eq!(fault("SS0101").message, "`SS0101` is the code of an error, which stays one");
        assert_eq!(Kinds::parse("ss0303", Level::Allow), Ok(Kinds::One(Code::Untyped)));
    }
}
