//! The styles of parameters.

use super::encode::Encoding;
use super::value::Value;

/// How a parameter's value becomes text: `style` and `explode` of a Parameter Object in one
/// (OpenAPI 3.1.1, Parameter Object, "Style Values" and "Style Examples"; RFC 6570).
///
/// `null` is undefined in the sense of RFC 6570, and so is an empty array or object: in a query, in the
/// headers and in the cookies it is left out, in a path it is refused. Undefined members of arrays and
/// objects are left out. Arrays and objects inside of others have a form in [`Style::DeepObject`] only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// `blue`, `blue,black`, `R,100,G,200`; in paths and headers.
    Simple,
    /// `blue`, `blue,black`, `R=100,G=200`; in paths and headers.
    SimpleExploded,
    /// `.blue`, `.blue,black`, `.R,100,G,200`; in paths.
    Label,
    /// `.blue`, `.blue.black`, `.R=100.G=200`; in paths.
    LabelExploded,
    /// `;color=blue`, `;color=blue,black`, `;color=R,100,G,200`; in paths.
    Matrix,
    /// `;color=blue`, `;color=blue;color=black`, `;R=100;G=200`; in paths.
    MatrixExploded,
    /// `color=blue`, `color=blue,black`, `color=R,100,G,200`; in queries and cookies.
    Form,
    /// `color=blue`, `color=blue&color=black`, `R=100&G=200`; in queries (where it is the default) and
    /// cookies. It is also what `spaceDelimited` and `pipeDelimited` mean when they are exploded.
    FormExploded,
    /// `color=blue%20black`, `color=R%20100%20G%20200`; in queries.
    SpaceDelimited,
    /// `color=blue%7Cblack`, `color=R%7C100%7CG%7C200`; in queries.
    PipeDelimited,
    /// `color%5BR%5D=100&color%5BG%5D=200`; in queries.
    ///
    /// The specification leaves open what is deeper, and what an array is. Here there is a bracket for each level:
    /// objects go on with their names (`a[b][c]=1`), and arrays count (`a[0]=1&a[1]=2`, `a[0][b]=1`).
    DeepObject,
}

/// One piece of an expanded parameter, encoded: a value that may have a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) name: Option<String>,
    pub(crate) value: String,
}

/// What is wrong with a value that has no form in its style.
type Misfit = String;

impl Style {
    /// The pieces of a parameter, none if it is undefined.
    pub(crate) fn pieces(self, name: &str, value: &Value, encoding: Encoding) -> Result<Vec<Piece>, Misfit> {
        let own_name = || self.is_named().then(|| encode_name(name, encoding));
        let piece = |value| vec![Piece { name: own_name(), value }];
        match value {
            Value::Undefined => Ok(Vec::new()),
            Value::Text(text) => Ok(piece(encoding.encode(text))),
            Value::List(_) | Value::Pairs(_) if self == Self::DeepObject => {
                let mut pieces = Vec::new();
                deep_pieces(name, value, encoding, &mut pieces);
                Ok(pieces)
            }
            Value::List(items) => {
                let texts = list_texts(items, encoding)?;
                if self.is_exploded() {
                    Ok(texts.into_iter().flat_map(piece).collect())
                } else if texts.is_empty() {
                    Ok(Vec::new())
                } else {
                    Ok(piece(texts.join(self.delimiter(encoding))))
                }
            }
            Value::Pairs(pairs) => {
                let texts = pair_texts(pairs, encoding)?;
                if self.is_exploded() {
                    let named = |(name, value)| Piece { name: Some(name), value };
                    Ok(texts.into_iter().map(named).collect())
                } else if texts.is_empty() {
                    Ok(Vec::new())
                } else {
                    let flat: Vec<String> = texts.into_iter().flat_map(<[String; 2]>::from).collect();
                    Ok(piece(flat.join(self.delimiter(encoding))))
                }
            }
        }
    }

    /// The text of a path or header parameter, `None` if it is undefined.
    pub(crate) fn expand(self, name: &str, value: &Value, encoding: Encoding) -> Result<Option<String>, Misfit> {
        let pieces = self.pieces(name, value, encoding)?;
        if pieces.is_empty() {
            return Ok(None);
        }
        let texts: Vec<String> = pieces.into_iter().map(|piece| self.piece_text(piece)).collect();
        let (first, separator) = self.frame();
        Ok(Some(format!("{first}{}", texts.join(separator))))
    }

    fn piece_text(self, piece: Piece) -> String {
        match piece.name {
            None => piece.value,
            // RFC 6570, section 3.2.7: the equals sign is there only if a value follows.
            Some(name) if self.is_matrix() && piece.value.is_empty() => name,
            Some(name) => format!("{name}={}", piece.value),
        }
    }

    /// What comes before the first piece, and what between two (RFC 6570, appendix A).
    const fn frame(self) -> (&'static str, &'static str) {
        match self {
            Self::Simple | Self::SimpleExploded => ("", ","),
            Self::Label | Self::LabelExploded => (".", "."),
            Self::Matrix | Self::MatrixExploded => (";", ";"),
            _ => ("", "&"),
        }
    }

    /// What comes between the members of an array or object that is not exploded.
    fn delimiter(self, encoding: Encoding) -> &'static str {
        match (self, encoding) {
            (Self::SpaceDelimited, Encoding::Raw) => " ",
            (Self::SpaceDelimited, _) => "%20",
            (Self::PipeDelimited, Encoding::Raw) => "|",
            (Self::PipeDelimited, _) => "%7C",
            _ => ",",
        }
    }

    const fn is_matrix(self) -> bool {
        matches!(self, Self::Matrix | Self::MatrixExploded)
    }

    /// Whether the name of the parameter is part of its text.
    const fn is_named(self) -> bool {
        !matches!(self, Self::Simple | Self::SimpleExploded | Self::Label | Self::LabelExploded)
    }

    const fn is_exploded(self) -> bool {
        matches!(self, Self::SimpleExploded | Self::LabelExploded | Self::MatrixExploded | Self::FormExploded)
    }
}

/// The pieces of a value of any depth, as described at [`Style::DeepObject`].
pub(crate) fn deep_pieces(name: &str, value: &Value, encoding: Encoding, pieces: &mut Vec<Piece>) {
    match value {
        Value::Undefined => {}
        Value::Text(text) => {
            pieces.push(Piece { name: Some(encode_name(name, encoding)), value: encoding.encode(text) })
        }
        Value::Pairs(pairs) => {
            for (key, value) in pairs {
                deep_pieces(&format!("{name}[{key}]"), value, encoding, pieces);
            }
        }
        Value::List(items) => {
            for (index, item) in items.iter().enumerate() {
                deep_pieces(&format!("{name}[{index}]"), item, encoding, pieces);
            }
        }
    }
}

fn list_texts(items: &[Value], encoding: Encoding) -> Result<Vec<String>, Misfit> {
    items.iter().filter_map(|item| member_text(item, encoding).transpose()).collect()
}

fn pair_texts(pairs: &[(String, Value)], encoding: Encoding) -> Result<Vec<(String, String)>, Misfit> {
    let mut texts = Vec::new();
    for (key, value) in pairs {
        if let Some(text) = member_text(value, encoding)? {
            texts.push((encode_name(key, encoding), text));
        }
    }
    Ok(texts)
}

/// The text of a member of an array or object, `None` if it is undefined.
fn member_text(value: &Value, encoding: Encoding) -> Result<Option<String>, Misfit> {
    match value {
        Value::Undefined => Ok(None),
        Value::Text(text) => Ok(Some(encoding.encode(text))),
        Value::List(_) => Err("the style has no form for an array inside of a value".to_owned()),
        Value::Pairs(_) => Err("the style has no form for an object inside of a value".to_owned()),
    }
}

/// Names are encoded in full wherever anything is: `allowReserved` is about values.
fn encode_name(name: &str, encoding: Encoding) -> String {
    match encoding {
        Encoding::Reserved => Encoding::Component.encode(name),
        encoding => encoding.encode(name),
    }
}

#[cfg(test)]
mod tests;
