//! What one call does differently from the others.

use http::{HeaderMap, HeaderName, HeaderValue};

use crate::operation::RequestError;

/// The settings of one call, and the first of them that cannot be sent.
#[derive(Debug, Clone, Default)]
pub(super) struct CallOptions {
    headers: HeaderMap,
    error: Option<RequestError>,
}

impl CallOptions {
    /// Sends a header, in place of any other of the name.
    pub(super) fn set_header(&mut self, name: &str, value: &str) {
        match (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            (Ok(name), Ok(value)) => {
                self.headers.insert(name, value);
            }
            _ => self.fail(RequestError::Header { name: name.to_owned() }),
        }
    }

    /// Changes a request that has its credentials already.
    pub(super) fn apply<B>(self, request: &mut http::Request<B>) -> Result<(), RequestError> {
        match self.error {
            Some(error) => Err(error),
            None => {
                // `extend` replaces the values of names that are there already.
                request.headers_mut().extend(self.headers);
                Ok(())
            }
        }
    }

    fn fail(&mut self, error: RequestError) {
        self.error.get_or_insert(error);
    }
}
