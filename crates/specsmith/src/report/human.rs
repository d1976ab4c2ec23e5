//! Diagnostics as rustc prints them.

use super::excerpt::{line_around, one_line, paragraph, push_line};
use super::{Finding, Spot, level};
use annotate_snippets::renderer::{DEFAULT_LINE_NUM_STYLE, Style};
use annotate_snippets::{Annotation, AnnotationKind, Element, Group, Level, Renderer, Snippet};
use std::iter;
use std::ops::Range;

/// Renders one diagnostic with an empty line behind it.
pub(super) fn render(finding: &Finding<'_, '_>, renderer: &Renderer, color: bool) -> String {
    let diagnostic = finding.diagnostic;
    let level = level(diagnostic.severity());
    let title = level.clone().primary_title(one_line(&diagnostic.message)).id(diagnostic.code.number());
    let mut out = renderer.render(&[Group::with_title(title)]) + "\n";
    out.push_str(&arrow(finding, color));
    let body = Group::with_level(level).elements(excerpt(finding)).elements(remarks(finding));
    if !body.is_empty() {
        out.push_str(&renderer.render(&[body]));
        out.push('\n');
    }
    out + "\n"
}

/// The line with the arrow.
///
/// The renderer would find the column by counting what is in front of the annotation, but the excerpt need not begin
/// where the line does.
fn arrow(finding: &Finding<'_, '_>, color: bool) -> String {
    let style = if color { DEFAULT_LINE_NUM_STYLE } else { Style::new() };
    let gutter = " ".repeat(last_line(finding).map_or(1, |it| it.to_string().len()));
    format!("{gutter}{style}-->{style:#} {}\n", finding.location())
}

/// The last line that the excerpt shows, whose number decides how wide the gutter is.
fn last_line(finding: &Finding<'_, '_>) -> Option<usize> {
    let also = finding.also.iter().filter_map(|(spot, _)| spot.as_ref());
    finding.spot.iter().chain(also).filter(|it| it.source.is_some()).map(|it| it.start.0).max()
}

/// What is said below the excerpt.
fn remarks<'a>(finding: &Finding<'_, '_>) -> Vec<Element<'a>> {
    let diagnostic = finding.diagnostic;
    let note = |text: &str| Level::NOTE.message(paragraph(text)).into();
    let unmarked = |spot: &Option<Spot<'_>>| spot.as_ref().is_none_or(|it| it.source.is_none());
    let also = finding.also.iter().filter(|(spot, label)| unmarked(spot) && !label.is_empty());
    let also = also.map(|(_, label)| note(label));
    let notes = diagnostic.note.iter().map(|it| note(it));
    let helps = diagnostic.help.iter().map(|it| Level::HELP.message(paragraph(it)).into());
    also.chain(notes).chain(helps).collect()
}

/// The lines of both places. What is between them is folded by the renderer.
fn excerpt<'a>(finding: &Finding<'_, '_>) -> Option<Element<'a>> {
    let mut marks = marks(finding);
    marks.sort_by_key(|it| it.range.start);
    let first_line = marks.first()?.line;
    let mut source = String::new();
    let mut annotations = Vec::new();
    let mut above = None;
    for marks in marks.chunk_by(|a, b| a.line == b.line) {
        let Mark { text, line, range, .. } = &marks[0];
        if let Some((above, end)) = above {
            push_between(&mut source, text, end, line - above);
        }
        let bounds = line_around(text, range.start);
        let spans: Vec<_> = marks.iter().map(|it| it.within(&bounds)).collect();
        let spans = push_line(&mut source, &text[bounds.clone()], &spans);
        annotations.extend(marks.iter().zip(spans).map(|(mark, span)| mark.annotation(span)));
        above = Some((*line, bounds.end));
    }
    Some(Snippet::source(source).line_start(first_line).annotations(annotations).into())
}

/// Goes down `lines` lines in `source` from one whose end in `text` is `end`.
///
/// The renderer shows a line that is alone between two others, and an ellipsis for more. So the lines between may be
/// empty, and a text of a million lines costs little.
fn push_between(source: &mut String, text: &str, end: usize, lines: usize) {
    source.push('\n');
    if lines == 2 {
        let next = text[end..].find('\n').map_or(text.len(), |at| end + at + 1);
        push_line(source, &text[line_around(text, next)], &[]);
    }
    source.extend(iter::repeat_n('\n', lines - 1));
}

/// A place to underline.
struct Mark<'d, 't> {
    text: &'t str,
    line: usize,
    range: Range<usize>,
    kind: AnnotationKind,
    label: &'d str,
}

fn marks<'d, 't>(finding: &Finding<'d, 't>) -> Vec<Mark<'d, 't>> {
    let mark = |spot: &Spot<'t>, kind, label| {
        let (text, range) = spot.source.clone()?;
        Some(Mark { text, line: spot.start.0, range, kind, label })
    };
    let label = finding.diagnostic.label.as_str();
    let primary = finding.spot.as_ref().and_then(|spot| mark(spot, AnnotationKind::Primary, label));
    let also = finding.also.as_ref().and_then(|(spot, label)| mark(spot.as_ref()?, AnnotationKind::Context, label));
    primary.into_iter().chain(also).collect()
}

impl Mark<'_, '_> {
    /// The underlined bytes as bytes of the line at `line`. A place may be in the line break, which is no part of it.
    fn within(&self, line: &Range<usize>) -> Range<usize> {
        let place = |byte: usize| byte.saturating_sub(line.start).min(line.len());
        place(self.range.start)..place(self.range.end)
    }

    fn annotation<'a>(&self, span: Range<usize>) -> Annotation<'a> {
        let label = (!self.label.is_empty()).then(|| one_line(self.label));
        self.kind.span(span).label(label)
    }
}
