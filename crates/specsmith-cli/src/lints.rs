//! `--allow`, `--warn` and `--deny`: what becomes of warnings.

use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};
use specsmith::codegen::diagnostic::Level;
use specsmith::{Builder, Error};

/// What was said of warnings, in the order in which it was said, because the last word counts.
#[derive(Debug, Default)]
pub(crate) struct Lints(Vec<(String, Level)>);

/// The options: their names, letters and meanings.
const OPTIONS: [(&str, char, Level, &str); 3] = [
    (
        "allow",
        'A',
        Level::Allow,
        "Leave out the warnings with this code, or all `warnings`. May be given several times",
    ),
    ("warn", 'W', Level::Warn, "Show the warnings with this code, whatever the config file says"),
    ("deny", 'D', Level::Deny, "Make errors of the warnings with this code, or of all `warnings`"),
];

impl Lints {
    pub(crate) fn apply(&self, builder: Builder) -> Result<Builder, Error> {
        self.0.iter().try_fold(builder, |builder, (kinds, level)| builder.lint(kinds, *level))
    }
}

impl Args for Lints {
    fn augment_args(command: Command) -> Command {
        OPTIONS.into_iter().fold(command, |command, (name, letter, _, help)| {
            let arg = Arg::new(name).long(name).short(letter).help(help);
            command.arg(arg.value_name("CODE").action(ArgAction::Append))
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Lints {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut found = Vec::new();
        for (name, _, level, _) in OPTIONS {
            let indices = matches.indices_of(name).into_iter().flatten();
            let words = matches.get_many::<String>(name).into_iter().flatten();
            found.extend(indices.zip(words).map(|(index, word)| (index, (word.clone(), level))));
        }
        found.sort_by_key(|(index, _)| *index);
        Ok(Self(found.into_iter().map(|(_, lint)| lint).collect()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}
