//! Tokens → text, through the formatter where it has to be.
//!
//! Parsing tokens again is the most expensive thing that there is to do with them. So items are taken apart by their
//! tokens, what fits into a line becomes one, and only what is left over goes through the formatter, once for each shape:
//! how it breaks lines follows from the kinds of words and from how wide they are, and not from the words
//! themselves. Of two calls whose arguments are equally wide, the second looks like the first with other words in it.

use super::flat;
use super::shape::{self, Shape};
use super::split::{self, Body, Kind};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

/// How far the formatter indents.
pub(super) const INDENT: usize = 4;

/// The layouts of all shapes that have been seen.
#[derive(Default)]
pub(super) struct Layouts(RwLock<HashMap<Vec<u8>, Arc<Layout>>>);

/// What the formatter made of one shape: its text, and where in it the words of another one go.
struct Layout {
    text: String,
    gaps: Vec<usize>,
}

/// What tokens are part of; the formatter knows only whole items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Top,
    In(Kind),
    /// In the body of a function, so many levels deep: one, or two in a method.
    Body(u8),
    /// In a `match` that is the value of a function: one level deeper.
    Match(u8),
}

impl Place {
    fn depth(self) -> u8 {
        match self {
            Self::Top => 0,
            Self::In(_) => 1,
            Self::Body(depth) | Self::Match(depth) => depth,
        }
    }

    /// What ends a line that the tokens are alone on.
    fn end(self) -> &'static str {
        match self {
            Self::In(Kind::Struct | Kind::Enum) | Self::Match(_) => ",",
            Self::Top | Self::In(Kind::Impl | Kind::Trait) | Self::Body(_) => "",
        }
    }

    /// Tells places apart in the keys of shapes.
    fn key(self) -> [u8; 2] {
        match self {
            Self::Top => [0, 0],
            Self::In(kind) => [1, kind as u8],
            Self::Body(depth) => [2, depth],
            Self::Match(depth) => [3, depth],
        }
    }

    /// The smallest item in which the tokens can be so deep.
    fn around(self, tokens: TokenStream) -> TokenStream {
        match self {
            Self::Top => tokens,
            Self::In(Kind::Struct) => quote!(struct X { #tokens }),
            Self::In(Kind::Enum) => quote!(enum X { #tokens }),
            Self::In(Kind::Impl) => quote!(impl X { #tokens }),
            Self::In(Kind::Trait) => quote!(trait X { #tokens }),
            Self::Body(1) => quote!(fn x() { #tokens }),
            Self::Body(_) => quote!(impl X { fn x() { #tokens } }),
            Self::Match(depth) => Self::Body(depth - 1).around(quote!(match x { #tokens })),
        }
    }
}

impl Layouts {
    /// The text of some items. Those that cannot be taken apart go to the formatter as they are.
    pub(super) fn items(&self, tokens: TokenStream) -> syn::Result<String> {
        let all: Vec<TokenTree> = tokens.into_iter().collect();
        let mut out = String::new();
        let mut rest = &all[..];
        while !rest.is_empty() {
            let (item, after) = rest.split_at(split::end(rest));
            let before = out.len();
            if self.item(item, &mut out).is_err() {
                out.truncate(before);
                out.push_str(&formatted(item.iter().cloned().collect())?);
            }
            rest = after;
        }
        Ok(out)
    }

    fn item(&self, item: &[TokenTree], out: &mut String) -> syn::Result<()> {
        let item = docs(item, "", out);
        let Some(Body { kind, head, members }) = split::body(item) else {
            return self.lay_out(Place::Top, item, out);
        };
        let before = out.len();
        if !attributes(head, 0, out).is_some_and(|head| open(0, head, out)) {
            out.truncate(before);
            out.push_str(&self.shell(kind, head)?);
        }
        for member in split::members(kind, &members) {
            let member = docs(member, "    ", out);
            self.lay_out(Place::In(kind), member, out)?;
        }
        out.push_str("}\n");
        Ok(())
    }

    /// The text of something that its documentation no longer stands before.
    fn lay_out(&self, place: Place, tokens: &[TokenTree], out: &mut String) -> syn::Result<()> {
        let before = out.len();
        if self.by_lines(place, tokens, out)? {
            return Ok(());
        }
        out.truncate(before);
        self.by_shape(place, tokens, out)
    }

    /// Takes it apart into lines; `false` if that is not all that the formatter would do.
    fn by_lines(&self, place: Place, tokens: &[TokenTree], out: &mut String) -> syn::Result<bool> {
        let depth = place.depth();
        let tokens = match place {
            Place::Top | Place::In(_) => match attributes(tokens, depth, out) {
                Some(rest) => rest,
                None => return Ok(false),
            },
            Place::Body(_) | Place::Match(_) => tokens,
        };
        // In an arm, `()` becomes a block, and blocks have no comma.
        let is_block = matches!(place, Place::Match(_)) && split::ends_with_nothing(tokens);
        if !is_block && flat::line(INDENT * usize::from(depth), tokens, place.end(), out) {
            return Ok(true);
        }
        Ok(match place {
            Place::Top | Place::In(Kind::Impl | Kind::Trait) => {
                if let Some((signature, body)) = split::function(tokens) {
                    if !open_function(depth, signature, " {", out) {
                        return Ok(false);
                    }
                    for statement in split::statements(&body) {
                        self.lay_out(Place::Body(depth + 1), statement, out)?;
                    }
                    close(depth, "}", out);
                    true
                } else if let Some(signature) = split::declaration(tokens) {
                    open_function(depth, signature, ";", out)
                } else if let Some((head, fields)) = split::constant_struct(tokens) {
                    let head = flat::text(head);
                    head.is_some_and(|head| structure(depth, (&head, ""), &fields, "};", out))
                } else {
                    false
                }
            }
            Place::Body(depth) => {
                if let Some((value, arms)) = split::match_at_end(tokens)
                    && open(depth, value, out)
                {
                    for arm in split::by_commas(&arms) {
                        self.lay_out(Place::Match(depth + 1), arm, out)?;
                    }
                    close(depth, "}", out);
                    return Ok(true);
                }
                let structs = split::struct_at_end(tokens)
                    .map(|(path, fields)| (String::new(), flat::text(path), fields, "}"))
                    .or_else(|| {
                        let (function, path, fields) = split::call_of_struct(tokens)?;
                        Some((flat::text(function)? + "(", flat::text(&path), fields, "})"))
                    });
                match structs {
                    Some((before, Some(path), fields, end)) => structure(depth, (&before, &path), &fields, end, out),
                    _ => false,
                }
            }
            Place::Match(depth) => split::arm(tokens).is_some_and(|(pattern, value)| arm(depth, pattern, value, out)),
            Place::In(Kind::Struct | Kind::Enum) => false,
        })
    }

    /// What stands before the first member.
    fn shell(&self, kind: Kind, head: &[TokenTree]) -> syn::Result<String> {
        let (tokens, text) = kind.smallest_member();
        let mut all = head.to_vec();
        all.push(TokenTree::Group(Group::new(Delimiter::Brace, tokens)));
        let mut shell = String::new();
        self.by_shape(Place::Top, &all, &mut shell)?;
        let end = format!("    {text}\n}}\n");
        shell.strip_suffix(&end).map(str::to_owned).ok_or_else(unlike)
    }

    /// As the formatter has it.
    fn by_shape(&self, place: Place, tokens: &[TokenTree], out: &mut String) -> syn::Result<()> {
        let mut shape = Shape::of(tokens);
        shape.key.extend(place.key());
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&shape.key).cloned();
        if let Some(layout) = known {
            layout.fill(&shape, out);
            return Ok(());
        }
        let text = fresh(place, tokens)?;
        out.push_str(&text);
        if let Some(layout) = Layout::new(&text, &shape) {
            self.0.write().unwrap_or_else(PoisonError::into_inner).insert(shape.key, Arc::new(layout));
        }
        Ok(())
    }
}

impl Layout {
    /// `None` if the words are not in the text as they were in the tokens: this shape has to be formatted every time.
    fn new(text: &str, shape: &Shape) -> Option<Self> {
        let mut layout = Self { text: String::with_capacity(text.len()), gaps: Vec::new() };
        let (mut words, mut end) = (shape.words(), 0);
        for range in shape::variable_words(text) {
            if words.next()? != &text[range.clone()] {
                return None;
            }
            layout.text.push_str(&text[end..range.start]);
            layout.gaps.push(layout.text.len());
            end = range.end;
        }
        layout.text.push_str(&text[end..]);
        words.next().is_none().then_some(layout)
    }

    fn fill(&self, shape: &Shape, out: &mut String) {
        let mut end = 0;
        for (gap, word) in self.gaps.iter().zip(shape.words()) {
            out.push_str(&self.text[end..*gap]);
            out.push_str(word);
            end = *gap;
        }
        out.push_str(&self.text[end..]);
    }
}

/// What the formatter makes of tokens.
pub(super) fn formatted(tokens: TokenStream) -> syn::Result<String> {
    Ok(prettyplease::unparse(&syn::parse2(tokens)?))
}

fn fresh(place: Place, tokens: &[TokenTree]) -> syn::Result<String> {
    let text = formatted(place.around(tokens.iter().cloned().collect()))?;
    let mut inside = text.as_str();
    for _ in 0..place.depth() {
        inside = inside.split_once('\n').map(|(_, rest)| rest).unwrap_or_default();
    }
    for _ in 0..place.depth() {
        inside =
            inside.strip_suffix('\n').and_then(|it| it.rfind('\n')).map(|end| &inside[..=end]).ok_or_else(unlike)?;
    }
    Ok(inside.to_owned())
}

/// Writes the line that a block begins with, if it is one.
fn open(depth: u8, head: &[TokenTree], out: &mut String) -> bool {
    flat::line(INDENT * usize::from(depth), head, " {", out)
}

fn close(depth: u8, end: &str, out: &mut String) {
    indent(depth, out);
    out.extend([end, "\n"]);
}

fn indent(depth: u8, out: &mut String) {
    out.extend(std::iter::repeat_n(' ', INDENT * usize::from(depth)));
}

/// Writes the attributes that tokens begin with, each in a line; what follows them comes back.
fn attributes<'t>(mut tokens: &'t [TokenTree], depth: u8, out: &mut String) -> Option<&'t [TokenTree]> {
    while let Some((attribute, rest)) = split::attribute(tokens) {
        // The formatter makes comments of those.
        let is_doc = matches!(attribute.first(), Some(TokenTree::Ident(name)) if name == "doc");
        (!is_doc).then_some(())?;
        let text = flat::text(&attribute)?;
        indent(depth, out);
        out.extend(["#[", &text, "]\n"]);
        flat::fits(depth, text.len() + "#[]".len()).then_some(())?;
        tokens = rest;
    }
    Some(tokens)
}

/// Writes what a function begins with: in one line, or with a line for each argument.
fn open_function(depth: u8, signature: &[TokenTree], end: &str, out: &mut String) -> bool {
    if flat::line(INDENT * usize::from(depth), signature, end, out) {
        return true;
    }
    let before = out.len();
    let written = broken_signature(depth, signature, end, out).is_some();
    if !written {
        out.truncate(before);
    }
    written
}

fn broken_signature(depth: u8, signature: &[TokenTree], end: &str, out: &mut String) -> Option<()> {
    let (name, arguments, result) = split::signature(signature)?;
    let (name, result) = (flat::text(name)?, flat::text(result)?);
    let arguments: Vec<String> = split::by_commas(&arguments).into_iter().map(flat::text).collect::<Option<_>>()?;
    // If what overflows is behind the arguments, something else may be broken.
    let in_a_line =
        name.len() + 1 + arguments.iter().map(String::len).sum::<usize>() + 2 * (arguments.len().max(1) - 1);
    let last = ")".len() + result.len() + end.len();
    let lines = arguments.iter().all(|it| flat::fits(depth + 1, it.len() + 1));
    if flat::fits(depth, in_a_line) || !flat::fits(depth, name.len() + 1) || !flat::fits(depth, last) || !lines {
        return None;
    }
    indent(depth, out);
    out.extend([&name, "(\n"]);
    for argument in &arguments {
        indent(depth + 1, out);
        out.extend([argument, ",\n"]);
    }
    indent(depth, out);
    out.extend([")", &result, end, "\n"]);
    Some(())
}

/// Writes an arm whose value does not fit behind its pattern: as a block.
fn arm(depth: u8, pattern: &[TokenTree], value: &[TokenTree], out: &mut String) -> bool {
    let (Some(pattern), Some(value)) = (flat::text(pattern), flat::text(value)) else { return false };
    let in_a_line = pattern.len() + 1 + value.len();
    if flat::fits(depth, in_a_line)
        || !flat::fits(depth, pattern.len() + " {".len())
        || !flat::fits(depth + 1, value.len())
    {
        return false;
    }
    indent(depth, out);
    out.extend([&pattern, " {\n"]);
    indent(depth + 1, out);
    out.extend([&value, "\n"]);
    close(depth, "}", out);
    true
}

/// Writes a struct that is the value of a block, or of the call of a constant that `before` begins, with each field in a line;
/// `false` if a field needs more than that, or if all go into one.
fn structure(depth: u8, (before, path): (&str, &str), fields: &[TokenTree], end: &str, out: &mut String) -> bool {
    let fields: Option<Vec<String>> = split::by_commas(fields).into_iter().map(flat::text).collect();
    let Some(fields) = fields else { return false };
    // `Self { a, b }`
    let width = path.len() + " {".len() + fields.iter().map(|field| field.len() + ", ".len()).sum::<usize>();
    if width <= flat::WIDTH_OF_STRUCTS
        || !flat::fits(depth, before.len() + path.len() + " {".len())
        || !fields.iter().all(|field| flat::fits(depth + 1, field.len() + 1))
    {
        return false;
    }
    indent(depth, out);
    out.extend([before, path, " {\n"]);
    for field in &fields {
        indent(depth + 1, out);
        out.extend([field, ",\n"]);
    }
    close(depth, end, out);
    true
}

/// Writes the documentation that tokens begin with, as the formatter would; what follows it comes back.
fn docs<'t>(mut tokens: &'t [TokenTree], indent: &str, out: &mut String) -> &'t [TokenTree] {
    while let Some((text, rest)) = split::doc(tokens) {
        if text.contains('\n') || text.starts_with('/') {
            break;
        }
        out.extend([indent, "///", text.trim_end_matches(' '), "\n"]);
        tokens = rest;
    }
    tokens
}

/// The formatter has put something otherwise than it is taken apart here.
fn unlike() -> syn::Error {
    syn::Error::new(proc_macro2::Span::call_site(), "an item of an unknown form")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(code: &str) {
        let tokens: TokenStream = code.parse().unwrap();
        let expected = formatted(tokens.clone()).unwrap();
        let layouts = Layouts::default();
        for _ in 0..2 {
            assert_eq!(layouts.items(tokens.clone()).unwrap(), expected);
        }
    }

    #[test]
    fn the_text_is_that_of_the_formatter() {
        check(
            "/// A.\n#[derive(Debug)] pub struct A { /// B \"c\" \\ d.\n pub b: Map<String, C>, pub(crate) c: (D, E) }",
        );
        check("pub struct A; pub struct B(C); pub struct D {} pub type E = F<G>; use a::{b, c}; use d;");
        check("pub enum A { /// B.\n #[default] B, C(D), E { f: G }, H = 1 }");
        check(
            "impl<T: A> B<T> for C<T> where T: D { const E: F = F { g: 1 }; type H = I; fn j(&self) -> K { self.k } }",
        );
        check("pub trait A: B { fn c(&self) -> impl D<E = F> + Send; type G; }");
        check("#![allow(a)] const fn a() -> u8 { 1 } const B: u8 = 1; macro_rules! c { () => {}; } d! { e }");
        check("impl A { const fn a() {} /** b\n c */ fn b() {} fn c() -> &'static str { \"a\\nb\" } }");
        check("impl A { fn a() -> [u8; 2] { [0x10, b'a'] } fn b() -> f64 { x.0.1 + 1.5 } fn c(r#type: char) { 'c' } }");
    }

    #[test]
    fn statements_look_as_the_formatter_has_them() {
        let body = |body: &str| check(&format!("impl A {{ fn a(&mut self) -> B {{ {body} }} }} fn b() {{ {body} }}"));
        for width in 1..100 {
            let name = "a".repeat(width);
            body(&format!("self.{name}(b, &c.d)?.e();"));
            body(&format!("let {name}: B<C, D> = ::e::F::new(&*g);"));
            body(&format!("Self {{ {name}, b }}"));
            body(&format!("Self {{ {name}: b.into(), c: None, }}"));
            body(&format!("a::{name} {{ }}"));
            body(&format!(
                "match {name}.b() {{ 200 => c(d).map(Ok), 4 | 5 => {{ e(); }} F(g) => h, _ => {name}(i), }}"
            ));
            body(&format!("match b {{ A::{name}(_, _) => (), _ => {{}} }}"));
            body(&format!("{name}(|a| b, c!(d), -e, !f, 1 + 2, &&g, a < b);"));
            body(&format!("if a {{ {name} }} else {{ b(); }} c(|| {{ {name} }}); for (a, b) in c {{ d[0] = e; }}"));
            check(&format!("impl A {{ pub fn {name}<B: C + 'static>(mut self, b: impl D<E>) -> F<(G, H)> {{ b }} }}"));
            check(&format!(
                "trait A {{ fn {name}(&self, b: &'a [C]) -> impl D<E = F> + Send; const G: &'static str = \"h\"; }}"
            ));
            check(&format!("pub struct A {{ pub {name}: Option<Vec<::b::C>>, d: (E,), f: (G, H), }}"));
            check(&format!(
                "impl A {{ #[deprecated] #[allow(a::b)] pub fn {name}(b: C, d: impl E<F>) -> G {{ h }} fn i(j: K<L>, {name}: M) {{ n; }} }}"
            ));
            check(&format!(
                "impl A {{ fn {name}(&self, mut b: C, d: E) -> impl F<G = H<{name}>> + Send {{ i }} fn j() -> {name} {{ k }} }}"
            ));
            check(&format!(
                "trait A {{ #[allow(b)] fn {name}(&self, c: D) -> impl E<F = G<H>> + Send; fn i(j: K, l: {name}); }}"
            ));
            check(&format!(
                "#[a(b, c)] #[d] pub struct {name} {{ #[e = \"f\"] pub g: H, #[{name}] pub i: J }} #[a] pub fn {name}(b: C) {{ d }}"
            ));
            check(&format!(
                "#[{name}] pub enum A {{ #[default] B, #[c({name})] D(E) }} #[a] impl A {{ fn b() {{ c }} }}"
            ));
            check(&format!("#[deprecated] #[doc = \"a\\nb\"] pub struct {name} {{ #[c] #[doc = \" d\"] pub e: F }}"));
            check(&format!(
                "impl A {{ const B: &'static c::D = &c::D {{ e: \"f\", {name}: g::H, i: &[&[\"j\"]], k: None }}; const {name}: L = L {{ m: 1 }}; }}"
            ));
            body(&format!("Ok(Self {{ {name}: b.c(\"d\")?, e }})"));
            body(&format!("{name}(Self {{ b: c }})"));
            body(&format!("Ok({name} {{ b: c, d }})"));
            body(&format!(
                "match b {{ Ok(c) => d.{name}(e, \"f\", g), Err(h::I(j)) => k.l(m).{name}().n()?, Err({name}(o)) => p.q(r), }}"
            ));
            body(&format!(
                "match b {{ c => d({name}), 1 => E::{name}, f => &{name}.g, h => self.{name}.i, j => (k, {name}), _ => [{name}] }}"
            ));
            check(&format!("pub enum A {{ {name}(B, C), D = 1 }} pub type E = [{name}; 4]; pub use a::{{b, c}};"));
        }
    }

    #[test]
    fn words_of_the_same_width_share_a_layout() {
        let layouts = Layouts::default();
        let setter = |name: &str, ty: &str| {
            let text = format!("fn {name}(self) -> Self {{ self.with(|it: {ty}| it.{name}) }}");
            layouts.items(text.parse().unwrap()).unwrap()
        };
        let first = setter("abc", "i64");
        let known = layouts.0.read().unwrap().len();
        assert_eq!(setter("xyz", "u32"), first.replace("abc", "xyz").replace("i64", "u32"));
        assert_eq!(layouts.0.read().unwrap().len(), known);
        setter("wxyz", "u32");
        assert_eq!(layouts.0.read().unwrap().len(), known + 1);
    }

    #[test]
    fn what_is_malformed_is_an_error() {
        let tokens: TokenStream = "fn a() { if }".parse().unwrap();
        assert!(Layouts::default().items(tokens).is_err());
    }
}
