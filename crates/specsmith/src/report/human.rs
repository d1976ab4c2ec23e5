//! Diagnostics as rustc prints them.

use super::excerpt::{line_around, one_line, paragraph, push_line};
use super::{Finding, Spot, level, location};
use annotate_snippets::renderer::{DEFAULT_LINE_NUM_STYLE, Style};
use annotate_snippets::{Annotation, AnnotationKind, Element, Group, Level, Renderer, Snippet};
use std::iter;
use std::ops::Range;

/// Renders one diagnostic with an empty line behind it.
pub(super) fn render(finding: &Finding<'_, '_>, renderer: &Renderer, color: bool) -> String {
    let diagnostic = finding.diagnostic;
    let level = level(diagnostic.severity);
    let title = level.clone().primary_title(one_line(&diagnostic.message)).id(diagnostic.code.number());
    let mut out = renderer.render(&[Group::with_title(title)]) + "\n";
    let views = views(finding);
    let width = views.iter().map(View::width).max().unwrap_or(1);
    let last = views.len().saturating_sub(1);
    for (index, view) in views.into_iter().enumerate() {
        out.push_str(&view.arrow(width, color));
        let narrower = " ".repeat(width - view.width());
        let remarks = if index == last { remarks(finding) } else { Vec::new() };
        let body = Group::with_level(level.clone()).elements(excerpt(view.marks)).elements(remarks);
        if !body.is_empty() {
            let body = renderer.render(&[body]);
            body.lines().for_each(|line| out.push_str(&format!("{narrower}{line}\n")));
        }
    }
    out + "\n"
}

/// What is shown of one file.
struct View<'d, 't> {
    sign: &'static str,
    location: String,
    marks: Vec<Mark<'d, 't>>,
}

/// What is shown of the file of a diagnostic, and of that of its second place if it is another one.
fn views<'d, 't>(finding: &Finding<'d, 't>) -> Vec<View<'d, 't>> {
    let Finding { diagnostic, spot, also } = finding;
    let primary = spot.as_ref().and_then(|spot| Mark::new(spot, AnnotationKind::Primary, &diagnostic.label));
    let mut here: Vec<_> = primary.into_iter().collect();
    let mut elsewhere = None;
    if let Some((also, Some(spot))) = also {
        let mark = Mark::new(spot, AnnotationKind::Context, &also.label);
        if also.file == diagnostic.file {
            here.extend(mark);
        } else {
            let marks = mark.into_iter().collect();
            elsewhere = Some(View { sign: ":::", location: location(&also.file, Some(spot)), marks });
        }
    }
    let location = location(&diagnostic.file, spot.as_ref());
    std::iter::once(View { sign: "-->", location, marks: here }).chain(elsewhere).collect()
}

impl View<'_, '_> {
    /// The width of the gutter: that of the last line's number.
    fn width(&self) -> usize {
        self.marks.iter().map(|it| it.line).max().map_or(1, |line| line.to_string().len())
    }

    /// The line with the arrow.
    ///
    /// The renderer would find the column by counting what is in front of the annotation, but the excerpt need not begin
    /// where the line does.
    fn arrow(&self, width: usize, color: bool) -> String {
        let style = if color { DEFAULT_LINE_NUM_STYLE } else { Style::new() };
        format!("{:width$}{style}{}{style:#} {}\n", "", self.sign, self.location)
    }
}

/// What is said below the excerpt.
fn remarks<'a>(finding: &Finding<'_, '_>) -> Vec<Element<'a>> {
    let diagnostic = finding.diagnostic;
    let note = |text: &str| Level::NOTE.message(paragraph(text)).into();
    let unmarked = |spot: &Option<Spot<'_>>| spot.as_ref().is_none_or(|it| it.source.is_none());
    let also = finding.also.iter().filter(|(also, spot)| unmarked(spot) && !also.label.is_empty());
    let also = also.map(|(also, _)| note(&also.label));
    let notes = diagnostic.note.iter().map(|it| note(it));
    let helps = diagnostic.help.iter().map(|it| Level::HELP.message(paragraph(it)).into());
    also.chain(notes).chain(helps).collect()
}

/// The lines of the marks. What is between them is folded by the renderer.
fn excerpt<'a>(mut marks: Vec<Mark<'_, '_>>) -> Option<Element<'a>> {
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

impl<'d, 't> Mark<'d, 't> {
    /// Nothing where the text is not known.
    fn new(spot: &Spot<'t>, kind: AnnotationKind, label: &'d str) -> Option<Self> {
        let (text, range) = spot.source.clone()?;
        Some(Self { text, line: spot.start.0, range, kind, label })
    }
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
