//! Prints diagnostics: for people, in one line each, or for programs.
//!
//! # JSON
//!
//! [`Format::Json`] gives one object a line. Every key is always there; one that does not apply is `null`.
//!
//! | key | value |
//! |---|---|
//! | `severity` | `"error"` or `"warning"` |
//! | `code` | the stable number of the kind of problem: `"SS0101"` |
//! | `file` | the file, as it was named on the command line or in the config |
//! | `line`, `column` | where the problem begins: both from 1, columns in characters; `null` for the whole file |
//! | `end_line`, `end_column` | where it ends: the column is that of the first character behind it |
//! | `message` | what is wrong |
//! | `label` | a word or two about the place |
//! | `note` | what specsmith did about it |
//! | `help` | the smallest edit that mends it |
//! | `also` | a second place: an object with `file`, `line`, `column`, `end_line`, `end_column`, `label` |
//!
//! Keys may be added, none is taken away or gets another meaning.

mod excerpt;
mod human;
mod json;
#[cfg(test)]
mod tests;

use annotate_snippets::{Group, Level, Renderer};
use excerpt::one_line;
use specsmith_codegen::Noted;
use specsmith_codegen::diagnostic::{Also, Diagnostic, Place, Severity};
use specsmith_codegen::locate::Locator;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;

/// How diagnostics are printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Format {
    /// As rustc prints them: with an excerpt of the file.
    #[default]
    Human,
    /// One line each: `file:line:column: error[SS0101]: message`.
    Short,
    /// One JSON object a line; see the [module](self).
    Json,
}

/// What `diagnostics` look like, ordered by file and place, identical ones once. Every line ends with a line break.
///
/// `text_of` gives the text of a file by its name; without it, there are neither excerpts nor, as far as they are not
/// known already, lines and columns. `color` asks for ANSI escapes, which only [`Format::Human`] has. Of more than `limit`
/// problems, unless that is 0, people are shown the errors first; [`Format::Json`] has all.
///
/// Nothing that comes from a file can do harm in a terminal: control characters and those that change the direction
/// of writing are replaced (in JSON: escaped), and long lines are cut down to what is around the place.
pub fn render<'t>(
    diagnostics: &[Diagnostic],
    text_of: &dyn Fn(&str) -> Option<&'t str>,
    format: Format,
    color: bool,
    limit: usize,
) -> String {
    match format {
        Format::Human => {
            let renderer = self::renderer(color);
            render_each(diagnostics, text_of, color, limit, &|it| human::render(it, &renderer, color))
        }
        Format::Short => render_each(diagnostics, text_of, color, limit, &short),
        Format::Json => render_each(diagnostics, text_of, color, 0, &json::render),
    }
}

/// [`Format::Short`] with a line each for the note and the help: what can be shown where there are only lines.
pub(crate) fn render_in_lines<'t>(
    diagnostics: &[Diagnostic],
    text_of: &dyn Fn(&str) -> Option<&'t str>,
    limit: usize,
) -> String {
    render_each(diagnostics, text_of, false, limit, &|it| short(it) + &hints(it.diagnostic))
}

fn render_each<'t>(
    diagnostics: &[Diagnostic],
    text_of: &dyn Fn(&str) -> Option<&'t str>,
    color: bool,
    limit: usize,
    render: &dyn Fn(&Finding<'_, '_>) -> String,
) -> String {
    let mut findings = findings(diagnostics, text_of);
    let hidden = cut(&mut findings, limit);
    let mut out: String = findings.iter().map(render).collect();
    if hidden > 0 {
        let verb = if hidden == 1 { "is" } else { "are" };
        let hidden = Level::NOTE.primary_title(format!("{} more {verb} not shown", counted(hidden, "problem")));
        out.push_str(&(renderer(color).render(&[Group::with_title(hidden)]) + "\n"));
    }
    out
}

/// Leaves as many as the limit allows, errors before warnings, and says how many are gone.
fn cut(findings: &mut Vec<Finding<'_, '_>>, limit: usize) -> usize {
    let hidden = if limit == 0 { 0 } else { findings.len().saturating_sub(limit) };
    if hidden > 0 {
        let errors = findings.iter().filter(|it| it.diagnostic.severity == Severity::Error).count();
        let mut room = (limit.min(errors), limit.saturating_sub(errors));
        findings.retain(|it| {
            let room = if it.diagnostic.severity == Severity::Error { &mut room.0 } else { &mut room.1 };
            let stays = *room > 0;
            *room = room.saturating_sub(1);
            stays
        });
    }
    hidden
}

/// What became of a construct that the types do not show, in one line without a line break.
pub fn noted(noted: &Noted) -> String {
    format!("note: {}", one_line(&noted.to_string()))
}

/// The last line of a report: `error: 2 errors, 1 warning in spec.yaml; nothing was written`, with `outcome` as what
/// comes after the semicolon. Nothing if there are no `diagnostics`.
pub fn summary(diagnostics: &[Diagnostic], outcome: &str, color: bool) -> String {
    let diagnostics: HashSet<_> = diagnostics.iter().collect();
    let count = |severity| diagnostics.iter().filter(|it| it.severity == severity).count();
    let counts: Vec<_> = [Severity::Error, Severity::Warning]
        .into_iter()
        .map(|severity| (count(severity), severity))
        .filter(|(count, _)| *count > 0)
        .collect();
    let Some((_, worst)) = counts.first() else {
        return String::new();
    };
    let counts: Vec<_> = counts.iter().map(|(count, word)| counted(*count, &word.to_string())).collect();
    let files: BTreeSet<_> = diagnostics.iter().map(|it| it.file.as_str()).collect();
    let files = match files.first() {
        Some(file) if files.len() == 1 => one_line(file),
        _ => counted(files.len(), "file"),
    };
    let outcome = if outcome.is_empty() { String::new() } else { format!("; {outcome}") };
    let title = level(*worst).primary_title(format!("{} in {files}{outcome}", counts.join(", ")));
    renderer(color).render(&[Group::with_title(title)]) + "\n"
}

fn counted(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}

/// A renderer that does not cut lines: [`excerpt`] does, because it has to be done before the cost of a line that is
/// megabytes long arises.
fn renderer(color: bool) -> Renderer {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    renderer.term_width(1000)
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    }
}

/// A diagnostic whose places have been looked up.
struct Finding<'d, 't> {
    diagnostic: &'d Diagnostic,
    spot: Option<Spot<'t>>,
    also: Option<(&'d Also, Option<Spot<'t>>)>,
}

/// `file:line:column`, as far as they are known.
fn location(file: &str, spot: Option<&Spot<'_>>) -> String {
    let file = one_line(file);
    match spot {
        Some(Spot { start: (line, column), .. }) => format!("{file}:{line}:{column}"),
        None => file,
    }
}

/// A place that has been looked up.
struct Spot<'t> {
    /// Line and column, both from 1.
    start: (usize, usize),
    end: (usize, usize),
    /// The text and the bytes of it that the place names, unless the text is unknown.
    source: Option<(&'t str, Range<usize>)>,
}

fn findings<'d, 't>(diagnostics: &'d [Diagnostic], text_of: &dyn Fn(&str) -> Option<&'t str>) -> Vec<Finding<'d, 't>> {
    let mut seen = HashSet::new();
    let mut files = HashMap::new();
    let mut spot =
        |file: &'d str, place| files.entry(file).or_insert_with_key(|name| File::new(name, text_of(name))).spot(place);
    let mut findings = Vec::new();
    for diagnostic in diagnostics.iter().filter(|it| seen.insert(*it)) {
        findings.push(Finding {
            diagnostic,
            spot: spot(&diagnostic.file, &diagnostic.place),
            also: diagnostic.also.as_ref().map(|also| (also, spot(&also.file, &also.place))),
        });
    }
    findings.sort_by_key(|it| (&it.diagnostic.file, it.spot.as_ref().map(|spot| spot.start)));
    findings
}

struct File<'t>(Option<(&'t str, Locator<'t>)>);

impl<'t> File<'t> {
    fn new(name: &str, text: Option<&'t str>) -> Self {
        Self(text.map(|text| (text, Locator::new(name, text))))
    }

    fn spot(&self, place: &Place) -> Option<Spot<'t>> {
        match (&self.0, place) {
            (Some((text, locator)), _) => {
                let range = locator.locate(place)?;
                let (start, end) = (locator.line_column(range.start), locator.line_column(range.end));
                Some(Spot { start, end, source: Some((text, range)) })
            }
            (None, Place::LineColumn(line, column)) => {
                let at = (*line, *column);
                Some(Spot { start: at, end: at, source: None })
            }
            (None, _) => None,
        }
    }
}

fn short(finding: &Finding<'_, '_>) -> String {
    let Diagnostic { code, severity, file, message, .. } = finding.diagnostic;
    format!("{}: {severity}[{code}]: {}\n", location(file, finding.spot.as_ref()), one_line(message))
}

fn hints(diagnostic: &Diagnostic) -> String {
    let hints = [("note", &diagnostic.note), ("help", &diagnostic.help)];
    let hints = hints.iter().filter_map(|(kind, text)| Some(format!("  = {kind}: {}\n", one_line(text.as_ref()?))));
    hints.collect()
}
