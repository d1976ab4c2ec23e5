//! `specsmith explain`: what a code means, at length.

use crate::WRONG_USAGE;
use crate::console::Console;
use specsmith::codegen::diagnostic::{Code, did_you_mean};
use std::process::ExitCode;

/// Prints the text about a code, or the list of all codes.
pub(crate) fn explain(word: Option<&str>, console: &Console) -> ExitCode {
    let Some(word) = word else {
        for code in Code::ALL {
            console.say(format_args!("{code}  {:7}  {}", code.severity().to_string(), code.summary()));
        }
        return ExitCode::SUCCESS;
    };
    let Some(code) = Code::from_number(word) else {
        let meant = did_you_mean(word, Code::ALL.iter().map(|code| code.number()));
        let help = meant.map_or("`specsmith explain` lists them all".to_owned(), |it| format!("did you mean `{it}`?"));
        console.complain(format_args!("`{word}` is not the code of a diagnostic: {help}"));
        return ExitCode::from(WRONG_USAGE);
    };
    console.say(format_args!("{}[{code}]: {}\n", code.severity(), code.summary()));
    console.say(code.explanation().trim_end());
    ExitCode::SUCCESS
}
