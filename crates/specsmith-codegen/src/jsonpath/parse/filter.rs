//! What is in a filter.

use super::{Parsed, Parser};
use crate::jsonpath::{Comparison, Inner, Operand, Test};
use serde_json::Value;

/// What stands in a filter or is handed to a function, before it is known what it is taken for.
enum Term {
    Operand(Operand),
    Query(Inner),
    Test(Test),
}

impl Parser {
    /// What stands behind a question mark or in parentheses.
    pub(super) fn any(&mut self) -> Parsed<Test> {
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
}
