//! Text → [`Query`], by the grammar of RFC 9535, appendix A. It never goes back further than over blanks.

use super::{Comparison, Inner, Operand, Query, Segment, Selector, Test};
use serde_json::Value;

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

/// What stands in a filter or is handed to a function, before it is known what it is taken for.
enum Term {
    Operand(Operand),
    Query(Inner),
    Test(Test),
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

    fn any(&mut self) -> Parsed<Test> {
        self.list("||", Test::Any, |parser| parser.list("&&", Test::All, Self::basic))
    }

    fn list(
        &mut self,
        operator: &str,
        make: fn(Vec<Test>) -> Test,
        mut item: impl FnMut(&mut Self) -> Parsed<Test>,
    ) -> Parsed<Test> {
        let first = item(self)?;
        let mut tests = vec![first];
        loop {
            let after = self.at;
            self.blanks();
            if !self.eat_word(operator) {
                self.at = after;
                return Ok(if tests.len() == 1 { tests.remove(0) } else { make(tests) });
            }
            self.blanks();
            tests.push(item(self)?);
        }
    }

    /// A test without `||` and `&&` around it.
    fn basic(&mut self) -> Parsed<Test> {
        let negated = self.peek() == Some('!');
        if negated {
            self.at += 1;
            self.blanks();
        }
        let start = self.at;
        let test = if self.eat('(') {
            self.blanks();
            let test = self.nested(Self::any)?;
            self.close(')')?;
            test
        } else {
            let term = self.term()?;
            let after = self.at;
            self.blanks();
            match self.comparison().filter(|_| !negated) {
                Some(comparison) => {
                    let left = self.operand(term, start)?;
                    self.blanks();
                    let start = self.at;
                    let right = self.term()?;
                    Test::Compare(left, comparison, self.operand(right, start)?)
                }
                None => {
                    self.at = after;
                    self.test(term, start)?
                }
            }
        };
        Ok(if negated { Test::Not(Box::new(test)) } else { test })
    }

    fn comparison(&mut self) -> Option<Comparison> {
        let operators = [
            ("==", Comparison::Equal),
            ("!=", Comparison::Unequal),
            ("<=", Comparison::LessOrEqual),
            (">=", Comparison::GreaterOrEqual),
            ("<", Comparison::Less),
            (">", Comparison::Greater),
        ];
        operators.into_iter().find(|(word, _)| self.eat_word(word)).map(|(_, comparison)| comparison)
    }

    fn test(&self, term: Term, start: usize) -> Parsed<Test> {
        match term {
            Term::Test(test) => Ok(test),
            Term::Query(query) => Ok(Test::Exists(query)),
            Term::Operand(_) => self.mistake(start, "this has to be compared with something"),
        }
    }

    fn operand(&self, term: Term, start: usize) -> Parsed<Operand> {
        match term {
            Term::Operand(operand) => Ok(operand),
            Term::Query(query) if query.is_singular() => Ok(Operand::Singular(query)),
            Term::Query(_) => self.mistake(start, "this may select several values, so that it has no value"),
            Term::Test(_) => self.mistake(start, "this is true or false, and no value"),
        }
    }

    fn term(&mut self) -> Parsed<Term> {
        match self.peek() {
            Some(root @ ('$' | '@')) => {
                self.at += 1;
                let segments = self.nested(Self::segments)?;
                Ok(Term::Query(Inner { from_root: root == '$', segments }))
            }
            Some('\'' | '"') => Ok(Term::Operand(Operand::Literal(Value::String(self.string()?)))),
            Some('-' | '0'..='9') => Ok(Term::Operand(Operand::Literal(self.number()?))),
            Some('a'..='z') => self.word(),
            _ => Err(self.expected("`@`, `$`, a value, a function or `(`")),
        }
    }

    fn number(&mut self) -> Parsed<Value> {
        let start = self.at;
        self.take_while(|c| c.is_ascii_digit() || matches!(c, '-' | '+' | '.' | 'e' | 'E'));
        let text: String = self.text[start..self.at].iter().collect();
        match serde_json::from_str(&text) {
            Ok(number) => Ok(number),
            Err(_) => self.mistake(start, format!("`{text}` is not a number")),
        }
    }

    /// A literal, or a function with its arguments.
    fn word(&mut self) -> Parsed<Term> {
        let start = self.at;
        let word = self.take_while(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        if self.peek() == Some('(') {
            return self.nested(|parser| parser.function(&word, start));
        }
        let value = match word.as_str() {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            "null" => Value::Null,
            _ => return self.mistake(start, format!("`{word}` is no value: a text stands in quotes")),
        };
        Ok(Term::Operand(Operand::Literal(value)))
    }

    fn function(&mut self, name: &str, start: usize) -> Parsed<Term> {
        let mut arguments = self.arguments()?;
        let mut next = || if arguments.is_empty() { None } else { Some(arguments.remove(0)) };
        let (first, second, more) = (next(), next(), next());
        let value = |it: (Term, usize)| self.operand(it.0, it.1);
        let query = |(term, at): (Term, usize)| match term {
            Term::Query(query) => Ok(query),
            _ => self.mistake(at, format!("`{name}` takes a query")),
        };
        match (name, first, second, more) {
            ("length", Some(it), None, None) => Ok(Term::Operand(Operand::Length(Box::new(value(it)?)))),
            ("count", Some(it), None, None) => Ok(Term::Operand(Operand::Count(query(it)?))),
            ("value", Some(it), None, None) => Ok(Term::Operand(Operand::Only(query(it)?))),
            ("match" | "search", Some(text), Some(pattern), None) => {
                Ok(Term::Test(Test::Matches { text: value(text)?, pattern: value(pattern)?, whole: name == "match" }))
            }
            ("length" | "count" | "value", ..) => self.mistake(start, format!("`{name}` takes one argument")),
            ("match" | "search", ..) => self.mistake(start, format!("`{name}` takes a text and a pattern")),
            _ => {
                let known = "there are `length`, `count`, `match`, `search` and `value`";
                self.mistake(start, format!("`{name}` is no function: {known}"))
            }
        }
    }

    /// The arguments of a function, each with the place where it begins.
    fn arguments(&mut self) -> Parsed<Vec<(Term, usize)>> {
        self.at += 1;
        self.blanks();
        let mut arguments = Vec::new();
        if self.eat(')') {
            return Ok(arguments);
        }
        loop {
            self.blanks();
            let start = self.at;
            arguments.push((self.term()?, start));
            self.blanks();
            if self.eat(')') {
                return Ok(arguments);
            }
            if !self.eat(',') {
                return Err(self.expected("`,` or `)`"));
            }
        }
    }

    /// A text in single or double quotes.
    fn string(&mut self) -> Parsed<String> {
        let start = self.at;
        let quote = self.peek().unwrap_or('"');
        self.at += 1;
        let mut out = String::new();
        loop {
            let at = self.at;
            let Some(c) = self.peek() else { return self.mistake(start, "this text has no end") };
            self.at += 1;
            match c {
                c if c == quote => return Ok(out),
                '\\' => out.push(self.escape(quote, at)?),
                c if c < ' ' => return self.mistake(at, "control characters are written as `\\u0000`"),
                c => out.push(c),
            }
        }
    }

    fn escape(&mut self, quote: char, start: usize) -> Parsed<char> {
        let escaped = self.peek();
        self.at += 1;
        Ok(match escaped {
            Some('b') => '\u{8}',
            Some('f') => '\u{c}',
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some(c @ ('/' | '\\')) => c,
            Some(c) if c == quote => c,
            Some('u') => return self.unicode().map_or_else(|| self.mistake(start, "this is no character"), Ok),
            _ => return self.mistake(start, "there is no such escape"),
        })
    }

    /// The character of `\uXXXX`, or of two of these that are a surrogate pair.
    fn unicode(&mut self) -> Option<char> {
        let mut units = vec![self.hex()?];
        if (0xd800..0xdc00).contains(&units[0]) && self.eat_word("\\u") {
            units.push(self.hex()?);
        }
        let mut decoded = char::decode_utf16(units);
        decoded.next()?.ok().filter(|_| decoded.next().is_none())
    }

    fn hex(&mut self) -> Option<u16> {
        let digits: String = self.text.get(self.at..self.at + 4)?.iter().collect();
        self.at += 4;
        let is_hex = digits.chars().all(|c| c.is_ascii_hexdigit());
        u16::from_str_radix(&digits, 16).ok().filter(|_| is_hex)
    }
}
