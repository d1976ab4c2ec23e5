//! What tags mean for the text around them.

/// What a tag stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Starts and ends a paragraph.
    Block,
    Break,
    Rule,
    Heading(usize),
    List {
        ordered: bool,
    },
    Item,
    Preformatted,
    Span(Span),
    Image,
    Superscript,
    /// Nothing that Markdown could show.
    Nothing,
}

/// Markup of a part of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Span {
    Bold,
    Italic,
    Code,
    Link,
}

impl Meaning {
    /// What a tag called `name`, in lower case, stands for; `None` for all that is not markup of prose. `<title>`,
    /// `<object>` or `<string>` in a description is its subject, and `<script>` is nobody's.
    pub(super) fn of(name: &str) -> Option<Self> {
        Some(match name {
            "p" | "div" | "section" | "article" | "header" | "footer" | "center" | "blockquote" => Self::Block,
            "details" | "summary" | "dl" | "dt" | "dd" => Self::Block,
            "table" | "thead" | "tbody" | "tfoot" | "tr" | "td" | "th" | "caption" => Self::Block,
            "br" => Self::Break,
            "hr" => Self::Rule,
            "h1" => Self::Heading(1),
            "h2" => Self::Heading(2),
            "h3" => Self::Heading(3),
            "h4" => Self::Heading(4),
            "h5" => Self::Heading(5),
            "h6" => Self::Heading(6),
            "ul" => Self::List { ordered: false },
            "ol" => Self::List { ordered: true },
            "li" => Self::Item,
            "pre" => Self::Preformatted,
            "b" | "strong" => Self::Span(Span::Bold),
            "i" | "em" => Self::Span(Span::Italic),
            "code" | "tt" | "kbd" | "samp" => Self::Span(Span::Code),
            "a" => Self::Span(Span::Link),
            "img" => Self::Image,
            "sup" => Self::Superscript,
            "sub" | "span" | "font" | "small" | "big" | "u" | "nobr" => Self::Nothing,
            _ => return None,
        })
    }
}
