//! What can be said on the command line.

use crate::lints::Lints;
use clap::{Args, Parser, Subcommand, ValueEnum};
use specsmith::codegen::config::Limit;
use specsmith::report::Format;
use specsmith::{Builder, Error};
use std::path::PathBuf;

/// Turns an OpenAPI document into a Rust crate.
#[derive(Debug, Parser)]
#[command(name = "specsmith", version, after_help = EXIT_STATUS)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

const EXIT_STATUS: &str = "\
Exit status:
  0  All is well; there may be warnings
  1  The document has errors, a file cannot be read or written, or --check found a difference
  2  The command line makes no sense";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Writes the crate, or compares it with what is there.
    Generate(Generate),
    /// Reports the problems of a document, and writes nothing.
    Check(Check),
    /// Says at length what the code of a problem means, with an example.
    Explain(Explain),
}

#[derive(Debug, Args)]
pub(crate) struct Generate {
    #[command(flatten)]
    pub(crate) document: Document,

    /// The directory of the crate. Files there that specsmith did not generate are left alone.
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,

    /// The name of the crate, whatever the config file and the document's title say.
    #[arg(long, value_name = "NAME")]
    crate_name: Option<String>,

    /// Depend on the specsmith-runtime in this directory instead of the published one.
    #[arg(long, value_name = "DIR")]
    runtime_path: Option<PathBuf>,

    /// Also write what became of each schema and operation, as JSON.
    #[arg(long, value_name = "FILE")]
    pub(crate) manifest: Option<PathBuf>,

    /// Write nothing; show what would change, and exit with 1 if anything would.
    #[arg(long)]
    pub(crate) check: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    #[command(flatten)]
    pub(crate) document: Document,
}

#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// The code, such as SS0101; without it, all codes are listed.
    #[arg(value_name = "CODE")]
    pub(crate) code: Option<String>,
}

/// What is asked of a document.
#[derive(Debug, Args)]
pub(crate) struct Document {
    /// The OpenAPI document, as YAML or JSON.
    #[arg(value_name = "SPEC")]
    spec: PathBuf,

    /// The config file. By default the file beside the document with the extension `.toml`, if there is one.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,

    /// An overlay that changes the document first, behind those that the config file names. May be given several times.
    #[arg(long, value_name = "FILE")]
    overlay: Vec<PathBuf>,

    /// A folder that references may lead to although it is not below the document's. May be given several times.
    #[arg(long, value_name = "DIR")]
    allow_folder: Vec<PathBuf>,

    /// What the document may ask for: `bytes` of a file and of a `key`, `values` in it, their `depth`, `members` of one thing, `schemas` in all,
    /// `steps` of overlays, `files` of the crate. May be given several times.
    #[arg(long, value_name = "NAME=NUMBER", value_parser = limit)]
    limit: Vec<(Limit, u64)>,

    /// How problems are written to standard error.
    #[arg(long, value_enum, default_value_t = MessageFormat::Human, value_name = "FORMAT")]
    pub(crate) message_format: MessageFormat,

    #[command(flatten)]
    lints: Lints,

    /// Show at most this many problems, errors first; 0 for all. As JSON, all are shown.
    #[arg(long, value_name = "NUMBER", default_value_t = 100)]
    max_diagnostics: usize,

    /// Also list what the types do not show: what only validators use, what was put into other words, and the like.
    #[arg(short, long)]
    pub(crate) verbose: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum MessageFormat {
    /// With the lines of the document.
    Human,
    /// One line each.
    Short,
    /// One JSON object on a line each.
    Json,
}

impl From<MessageFormat> for Format {
    fn from(format: MessageFormat) -> Self {
        match format {
            MessageFormat::Human => Self::Human,
            MessageFormat::Short => Self::Short,
            MessageFormat::Json => Self::Json,
        }
    }
}

impl Document {
    pub(crate) fn builder(&self) -> Result<Builder, Error> {
        let builder = self.overlay.iter().fold(Builder::new(&self.spec), Builder::overlay);
        let builder = self.allow_folder.iter().fold(builder, Builder::allow_folder);
        let builder = self.limit.iter().fold(builder, |builder, (limit, number)| builder.limit(*limit, *number));
        let builder = self.lints.apply(builder.max_diagnostics(self.max_diagnostics))?;
        Ok(match &self.config {
            Some(path) => builder.config(path),
            None => builder,
        })
    }
}

fn limit(text: &str) -> Result<(Limit, u64), String> {
    let (name, number) = text.split_once('=').ok_or("write it as `values=1000000`")?;
    let names = Limit::WORDS.join("`, `");
    let limit = Limit::from_word(name).ok_or_else(|| format!("`{name}` is no limit; these are: `{names}`"))?;
    let number = number.replace('_', "").parse().map_err(|_| format!("`{number}` is not a whole number"))?;
    Ok((limit, number))
}

impl Generate {
    pub(crate) fn builder(&self) -> Result<Builder, Error> {
        let mut builder = self.document.builder()?;
        if let Some(name) = &self.crate_name {
            builder = builder.crate_name(name);
        }
        if let Some(dir) = &self.runtime_path {
            builder = builder.runtime_path(dir);
        }
        Ok(builder)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }
}
