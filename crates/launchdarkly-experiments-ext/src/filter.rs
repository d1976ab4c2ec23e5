//! What a list of experiments is filtered by.

use launchdarkly_experiments::models::IterationRepStatus;
use std::fmt;

/// Which experiments a list has: those that fit all that is set.
///
/// ```
/// use launchdarkly_experiments::models::IterationRepStatus;
/// use launchdarkly_experiments::operations::GetExperiments;
/// use launchdarkly_experiments_ext::Filter;
///
/// let running = Filter::new().flag("my-flag").status(IterationRepStatus::Running).metric("page-load-ms");
/// assert_eq!(running.to_string(), "flagKey:my-flag,metricKey:page-load-ms,status:running");
///
/// let request = GetExperiments::new("my-project", "production").with_filter(running.into());
/// # let _ = request;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Filter {
    /// The key of a flag that they use.
    pub flag_key: Option<String>,
    /// The key of a metric that they use.
    pub metric_key: Option<String>,
    /// The status of one of their iterations.
    pub status: Option<IterationRepStatus>,
}

impl Filter {
    /// A filter that all experiments fit.
    pub fn new() -> Self {
        Self::default()
    }

    /// Only experiments that use this flag.
    #[must_use]
    pub fn flag(mut self, key: impl Into<String>) -> Self {
        self.flag_key = Some(key.into());
        self
    }

    /// Only experiments that use this metric.
    #[must_use]
    pub fn metric(mut self, key: impl Into<String>) -> Self {
        self.metric_key = Some(key.into());
        self
    }

    /// Only experiments with an iteration of this status.
    #[must_use]
    pub fn status(mut self, status: IterationRepStatus) -> Self {
        self.status = Some(status);
        self
    }

    /// Reads what a request says: the way back of `Vec<String>::from`.
    ///
    /// # Errors
    ///
    /// Something of it is no field with a value, or is a field that does not exist or comes twice.
    pub fn parse<T: AsRef<str>>(fields: &[T]) -> Result<Self, FilterError> {
        let mut filter = Self::default();
        for field in fields.iter().map(AsRef::as_ref) {
            let error = |reason| FilterError { field: field.to_owned(), reason };
            let (name, value) = field.split_once(':').ok_or_else(|| error("is not of the form `field:value`"))?;
            let slot = match name {
                "flagKey" => filter.flag_key.replace(value.to_owned()).is_some(),
                "metricKey" => filter.metric_key.replace(value.to_owned()).is_some(),
                "status" => filter.status.replace(value.into()).is_some(),
                _ => return Err(error("is none of `flagKey`, `metricKey` and `status`")),
            };
            if slot {
                return Err(error("comes twice"));
            }
        }
        Ok(filter)
    }
}

impl From<Filter> for Vec<String> {
    fn from(filter: Filter) -> Self {
        let Filter { flag_key, metric_key, status } = filter;
        let fields = [
            flag_key.map(|key| format!("flagKey:{key}")),
            metric_key.map(|key| format!("metricKey:{key}")),
            status.map(|status| format!("status:{status}")),
        ];
        fields.into_iter().flatten().collect()
    }
}

impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Vec::from(self.clone()).join(","))
    }
}

/// Why a text is no filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilterError {
    field: String,
    reason: &'static str,
}

impl fmt::Display for FilterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` {}", self.field, self.reason)
    }
}

impl std::error::Error for FilterError {}

#[cfg(test)]
mod tests {
    use super::Filter;
    use launchdarkly_experiments::models::IterationRepStatus;

    #[test]
    fn the_example_of_the_reference_is_read_and_written() {
        let text = "flagKey:my-flag,status:running,metricKey:page-load-ms";
        let filter = Filter::parse(&text.split(',').collect::<Vec<_>>()).unwrap();
        let expected = Filter::new().flag("my-flag").metric("page-load-ms").status(IterationRepStatus::Running);
        assert_eq!(filter, expected);
        assert_eq!(Filter::parse(&Vec::<String>::from(filter.clone())).unwrap(), filter);
        assert_eq!(Vec::<String>::from(Filter::new()), Vec::<String>::new());
    }

    #[test]
    fn what_is_no_filter_is_refused() {
        for (fields, message) in [
            (vec!["running"], "`running` is not of the form `field:value`"),
            (vec!["state:running"], "`state:running` is none of `flagKey`, `metricKey` and `status`"),
            (vec!["flagKey:a", "flagKey:b"], "`flagKey:b` comes twice"),
        ] {
            assert_eq!(Filter::parse(&fields).unwrap_err().to_string(), message);
        }
    }
}
