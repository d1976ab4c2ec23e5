//! The names of what the pipeline does, for those who measure it.

use std::fmt;

/// A stage of the pipeline, in the order that they follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Stage {
    /// Bytes become a tree.
    Load,
    /// Overlays change it.
    Overlay,
    /// Other files come into it.
    Bundle,
    /// It is compared with the specification.
    Check,
    /// What it says in OpenAPI 3.1 is said in 3.0.
    Modernise,
    /// It becomes typed.
    Parse,
    /// Each fact gets its one form.
    Normalise,
    /// Everything gets its name.
    Name,
    /// Types and operations of Rust are decided upon.
    Lower,
    /// They become tokens.
    Emit,
    /// Tokens become text.
    Render,
    /// The manifest says what became of everything.
    Describe,
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Load => "load",
            Self::Overlay => "overlay",
            Self::Bundle => "bundle",
            Self::Check => "check",
            Self::Modernise => "modernise",
            Self::Parse => "parse",
            Self::Normalise => "normalise",
            Self::Name => "name",
            Self::Lower => "lower",
            Self::Emit => "emit",
            Self::Render => "render",
            Self::Describe => "describe",
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::config::Config;
    use crate::{Documents, Source, Stage, generate_observed};

    fn observed(text: &str) -> Vec<Stage> {
        let mut stages = Vec::new();
        let source = Source { name: "api.yaml", bytes: text.as_bytes() };
        generate_observed(Documents::one(source), &Config::default(), &mut |stage| stages.push(stage));
        stages
    }

    #[test]
    fn each_stage_is_told_once_and_in_order() {
        let stages = observed("openapi: 3.1.0\ninfo: { title: A, version: '1' }\npaths: {}\n");
        assert!(stages.is_sorted_by(|a, b| a < b), "{stages:?}");
        assert_eq!((stages.first(), stages.last(), stages.len()), (Some(&Stage::Load), Some(&Stage::Describe), 12));
    }

    #[test]
    fn what_fails_goes_no_further() {
        assert_eq!(observed("openapi: [").last(), Some(&Stage::Load));
    }
}
