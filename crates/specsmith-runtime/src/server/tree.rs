//! Which routes a path leads to: concrete paths before those with variables (OpenAPI 3.1.1, section 4.8.8.2).

use std::collections::HashMap;

use crate::operation::{Token, capture, decoded};

/// What follows after some segments of a path.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// The routes that end here, by index.
    here: Vec<usize>,
    literals: HashMap<Vec<u8>, Tree>,
    /// Segments with variables, those with more letters of their own first.
    patterns: Vec<(Vec<Token>, Tree)>,
}

impl Tree {
    pub(super) fn insert(&mut self, segments: &[Vec<Token>], route: usize) {
        let Some((first, rest)) = segments.split_first() else { return self.here.push(route) };
        let next = match &first[..] {
            [] => self.literals.entry(Vec::new()).or_default(),
            [Token::Literal(bytes)] => self.literals.entry(bytes.clone()).or_default(),
            parts => self.pattern(parts),
        };
        next.insert(rest, route);
    }

    /// Segments that differ in the names of their variables only are the same.
    fn pattern(&mut self, parts: &[Token]) -> &mut Tree {
        let unnamed: Vec<Token> = parts
            .iter()
            .map(|part| match part {
                Token::Variable(_) => Token::Variable(""),
                literal @ Token::Literal(_) => literal.clone(),
            })
            .collect();
        let rank = |parts: &[Token]| {
            let letters: usize =
                parts.iter().map(|part| if let Token::Literal(it) = part { it.len() } else { 0 }).sum();
            usize::MAX - letters
        };
        let index = match self.patterns.iter().position(|(known, _)| *known == unnamed) {
            Some(index) => index,
            None => {
                let index = self.patterns.partition_point(|(known, _)| rank(known) <= rank(&unnamed));
                self.patterns.insert(index, (unnamed, Self::default()));
                index
            }
        };
        &mut self.patterns[index].1
    }

    /// The routes of the most concrete path among those that have a route which `accepts` takes.
    pub(super) fn find<'a>(&'a self, segments: &[&str], accepts: &dyn Fn(&'a [usize]) -> bool) -> Option<&'a [usize]> {
        let Some((first, rest)) = segments.split_first() else {
            return (!self.here.is_empty() && accepts(&self.here)).then_some(&self.here[..]);
        };
        let literal = self.literals.get(&decoded(first)).and_then(|next| next.find(rest, accepts));
        literal.or_else(|| {
            let matching = self.patterns.iter().filter(|(parts, _)| capture(parts, first).is_some());
            matching.map(|(_, next)| next).find_map(|next| next.find(rest, accepts))
        })
    }
}
