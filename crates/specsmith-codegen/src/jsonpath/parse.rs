//! Text → [`Query`], by the grammar of RFC 9535, appendix A. It never goes back further than over blanks.

mod filter;
mod string;

use super::{Query, Segment, Selector};

/// How deep filters, parentheses and functions may stand in one another.
const MAX_DEPTH: usize = 32;

/// The integers that every reader of JSON knows: those that a double holds exactly.
const MAX_INTEGER: i64 = 9_007_199_254_740_991;

/// Why a text is no query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mistake {
    /// The character that does not fit, from 0.
    pub(crate) at: usize,
    /// What is wrong, as the end of a sentence.
    pub(crate) message: String,
}

type Parsed<T> = Result<T, Mistake>;

impl Query {
    pub(crate) fn parse(text: &str) -> Parsed<Self> {
        let mut parser = Parser { text: text.chars().collect(), at: 0, depth: 0 };
        if !parser.eat('$') {
            return Err(parser.expected("`$`, where every path begins"));
        }
        let segments = parser.segments()?;
        match parser.peek() {
            None => Ok(Self(segments)),
            Some(_) => Err(parser.expected("`.`, `..`, `[` or the end")),
        }
    }
}

struct Parser {
    text: Vec<char>,
    at: usize,
    depth: usize,
}

impl Parser {
    fn peek(&self) -> Option<char> {
        self.text.get(self.at).copied()
    }

    fn eat(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    fn eat_word(&mut self, word: &str) -> bool {
        let found = word.chars().enumerate().all(|(i, c)| self.text.get(self.at + i) == Some(&c));
        if found {
            self.at += word.chars().count();
        }
        found
    }

    fn blanks(&mut self) {
        while matches!(self.peek(), Some(' ' | '\t' | '\n' | '\r')) {
            self.at += 1;
        }
    }

    fn take_while(&mut self, fits: impl Fn(char) -> bool) -> String {
        let start = self.at;
        while self.peek().is_some_and(&fits) {
            self.at += 1;
        }
        self.text[start..self.at].iter().collect()
    }

    fn close(&mut self, bracket: char) -> Parsed<()> {
        self.blanks();
        if self.eat(bracket) { Ok(()) } else { Err(self.expected(&format!("`{bracket}`"))) }
    }

    fn mistake<T>(&self, at: usize, message: impl Into<String>) -> Parsed<T> {
        Err(Mistake { at, message: message.into() })
    }

    fn expected(&self, wanted: &str) -> Mistake {
        let found = self.peek().map_or_else(|| "the end".to_owned(), |found| format!("`{found}`"));
        Mistake { at: self.at, message: format!("expected {wanted}, found {found}") }
    }

    /// Reads with `read` what stands inside of something else.
    fn nested<T>(&mut self, read: impl FnOnce(&mut Self) -> Parsed<T>) -> Parsed<T> {
        if self.depth == MAX_DEPTH {
            return self.mistake(self.at, format!("this is nested deeper than {MAX_DEPTH} levels"));
        }
        self.depth += 1;
        let result = read(self);
        self.depth -= 1;
        result
    }

    fn segments(&mut self) -> Parsed<Vec<Segment>> {
        let mut segments = Vec::new();
        loop {
            let before = self.at;
            self.blanks();
            let (descendants, selectors) = if self.eat_word("..") {
                (true, if self.eat('[') { self.selectors()? } else { vec![self.shorthand()?] })
            } else if self.eat('.') {
                (false, vec![self.shorthand()?])
            } else if self.eat('[') {
                (false, self.selectors()?)
            } else {
                self.at = before;
                return Ok(segments);
            };
            segments.push(Segment { descendants, selectors });
        }
    }

    fn shorthand(&mut self) -> Parsed<Selector> {
        if self.eat('*') {
            return Ok(Selector::Wildcard);
        }
        let is_first = |c: char| c.is_ascii_alphabetic() || c == '_' || !c.is_ascii();
        if !self.peek().is_some_and(is_first) {
            return Err(self.expected("a name (others than words stand in brackets and quotes: `['a-b']`) or `*`"));
        }
        Ok(Selector::Name(self.take_while(|c| is_first(c) || c.is_ascii_digit())))
    }

    /// What stands between `[` and `]`.
    fn selectors(&mut self) -> Parsed<Vec<Selector>> {
        let mut selectors = Vec::new();
        loop {
            self.blanks();
            selectors.push(self.selector()?);
            self.blanks();
            if self.eat(']') {
                return Ok(selectors);
            }
            if !self.eat(',') {
                return Err(self.expected("`,` or `]`"));
            }
        }
    }

    fn selector(&mut self) -> Parsed<Selector> {
        match self.peek() {
            Some('*') => {
                self.at += 1;
                Ok(Selector::Wildcard)
            }
            Some('?') => {
                self.at += 1;
                self.blanks();
                Ok(Selector::Filter(self.nested(Self::any)?))
            }
            Some('\'' | '"') => Ok(Selector::Name(self.string()?)),
            Some('-' | ':' | '0'..='9') => self.index_or_slice(),
            _ => Err(self.expected("a name in quotes, a number, `*`, `:` or `?`")),
        }
    }

    fn index_or_slice(&mut self) -> Parsed<Selector> {
        let start = self.optional_integer()?;
        let after = self.at;
        self.blanks();
        if !self.eat(':') {
            self.at = after;
            return match start {
                Some(index) => Ok(Selector::Index(index)),
                None => Err(self.expected("a number")),
            };
        }
        self.blanks();
        let end = self.optional_integer()?;
        let after = self.at;
        self.blanks();
        let mut step = None;
        if self.eat(':') {
            self.blanks();
            step = self.optional_integer()?;
        } else {
            self.at = after;
        }
        Ok(Selector::Slice { start, end, step: step.unwrap_or(1) })
    }

    fn optional_integer(&mut self) -> Parsed<Option<i64>> {
        if !matches!(self.peek(), Some('-' | '0'..='9')) {
            return Ok(None);
        }
        let start = self.at;
        self.eat('-');
        self.take_while(|c| c.is_ascii_digit());
        let text: String = self.text[start..self.at].iter().collect();
        let number = text.parse().ok().filter(|it: &i64| it.to_string() == text && it.abs() <= MAX_INTEGER);
        match number {
            Some(number) => Ok(Some(number)),
            None => self.mistake(start, format!("`{text}` is not an integer as JSONPath writes them")),
        }
    }
}
