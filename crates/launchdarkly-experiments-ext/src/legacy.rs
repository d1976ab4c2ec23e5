//! Changes of legacy experiments.

use json_patch::jsonptr::PointerBuf;
use json_patch::{AddOperation, Patch, PatchOperation, RemoveOperation, ReplaceOperation, TestOperation};
use launchdarkly_experiments::models::{
    JsonPatchAdd, JsonPatchCopy, JsonPatchMove, JsonPatchOperation, JsonPatchRemove, JsonPatchReplace, JsonPatchTest,
    LegacyFlagRep,
};
use serde_json::{Value, json};

/// A change of the legacy experiments of a flag, as a JSON Patch (RFC 6902).
///
/// Experiments, and the environments in which they record data, are meant by their places in lists, which begin with 0.
/// A list may have changed since it was read: [`expecting`](Self::expecting) makes the patch fail then.
///
/// ```
/// use launchdarkly_experiments::operations::PatchLegacyExperiments;
/// use launchdarkly_experiments_ext::LegacyPatch;
///
/// let change = LegacyPatch::add_experiment("example-metric", []).and(LegacyPatch::start_recording(0, "production"));
/// let request = PatchLegacyExperiments::new("my-project", "my-flag", change.into());
/// # let _ = request;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LegacyPatch(Patch);

impl LegacyPatch {
    /// Adds an experiment to the flag, before all others, which records data in these environments.
    pub fn add_experiment<'a>(metric_key: &str, environments: impl IntoIterator<Item = &'a str>) -> Self {
        let environments: Vec<&str> = environments.into_iter().collect();
        let value = json!({"metricKey": metric_key, "environments": environments});
        Self::of(PatchOperation::Add(AddOperation { path: item(0), value }))
    }

    /// Removes an experiment from the flag.
    pub fn remove_experiment(experiment: usize) -> Self {
        Self::of(PatchOperation::Remove(RemoveOperation { path: item(experiment) }))
    }

    /// Starts to record data for an experiment in an environment.
    pub fn start_recording(experiment: usize, environment_key: &str) -> Self {
        let path = environment(experiment, 0);
        Self::of(PatchOperation::Add(AddOperation { path, value: Value::from(environment_key) }))
    }

    /// Stops to record data for an experiment in one of its environments.
    pub fn stop_recording(experiment: usize, environment_index: usize) -> Self {
        let path = environment(experiment, environment_index);
        Self::of(PatchOperation::Remove(RemoveOperation { path }))
    }

    /// Makes another variation of the flag the baseline, for all experiments and environments.
    pub fn set_baseline(variation: usize) -> Self {
        let path = PointerBuf::from_tokens(["experiments", "baselineIdx"]);
        Self::of(PatchOperation::Replace(ReplaceOperation { path, value: Value::from(variation) }))
    }

    /// Makes the change depend on this metric being that of the experiment at this place.
    #[must_use]
    pub fn expecting(self, experiment: usize, metric_key: &str) -> Self {
        let mut path = item(experiment);
        path.push_back("metricKey");
        Self::of(PatchOperation::Test(TestOperation { path, value: Value::from(metric_key) })).and(self)
    }

    /// This change and then another one; both are made, or none.
    #[must_use]
    pub fn and(mut self, next: Self) -> Self {
        self.0.0.extend(next.0.0);
        self
    }

    /// The change as the crate `json-patch` has it, which can make it to any JSON.
    pub fn into_patch(self) -> Patch {
        self.0
    }

    fn of(operation: PatchOperation) -> Self {
        Self(Patch(vec![operation]))
    }
}

/// The place of the experiment with this metric among those of a flag.
pub fn place_of(flag: &LegacyFlagRep, metric_key: &str) -> Option<usize> {
    let items = flag.experiments.as_ref()?.items.as_ref()?;
    items.iter().position(|item| item.metric_key.as_deref() == Some(metric_key))
}

impl From<LegacyPatch> for Patch {
    fn from(change: LegacyPatch) -> Self {
        change.0
    }
}

impl From<LegacyPatch> for Vec<JsonPatchOperation> {
    fn from(change: LegacyPatch) -> Self {
        change.0.0.into_iter().map(operation).collect()
    }
}

fn operation(operation: PatchOperation) -> JsonPatchOperation {
    use JsonPatchOperation as To;
    match operation {
        PatchOperation::Add(it) => To::Add(JsonPatchAdd::new(it.path.as_str(), it.value)),
        PatchOperation::Remove(it) => To::Remove(JsonPatchRemove::new(it.path.as_str())),
        PatchOperation::Replace(it) => To::Replace(JsonPatchReplace::new(it.path.as_str(), it.value)),
        PatchOperation::Move(it) => To::Move(JsonPatchMove::new(it.from.as_str(), it.path.as_str())),
        PatchOperation::Copy(it) => To::Copy(JsonPatchCopy::new(it.from.as_str(), it.path.as_str())),
        PatchOperation::Test(it) => To::Test(JsonPatchTest::new(it.path.as_str(), it.value)),
    }
}

/// The place of an experiment.
fn item(experiment: usize) -> PointerBuf {
    PointerBuf::from_tokens(["experiments", "items", &experiment.to_string()])
}

/// The place of an environment of an experiment.
fn environment(experiment: usize, index: usize) -> PointerBuf {
    let mut path = item(experiment);
    path.push_back("environments");
    path.push_back(index.to_string());
    path
}

#[cfg(test)]
mod tests {
    use super::{LegacyPatch, place_of};
    use launchdarkly_experiments::models::{JsonPatchOperation, LegacyFlagRep};
    use serde_json::{Value, from_value, json, to_value};

    /// What goes out.
    fn sent(change: LegacyPatch) -> Value {
        to_value(Vec::<JsonPatchOperation>::from(change)).unwrap()
    }

    /// The experiments of a flag after a change.
    fn after(change: LegacyPatch) -> Result<Value, String> {
        let mut flag = json!({"key": "f", "experiments": {"baselineIdx": 0, "items": [
            {"metricKey": "clicks", "environments": ["test", "production"]},
        ]}});
        json_patch::patch(&mut flag, &change.into_patch()).map_err(|error| error.to_string())?;
        Ok(flag["experiments"].clone())
    }

    #[test]
    fn each_change_is_the_request_of_the_reference() {
        let value = json!({"metricKey": "example-metric", "environments": []});
        for (change, request) in [
            (
                LegacyPatch::add_experiment("example-metric", []),
                json!({"op": "add", "path": "/experiments/items/0", "value": value}),
            ),
            (LegacyPatch::remove_experiment(0), json!({"op": "remove", "path": "/experiments/items/0"})),
            (
                LegacyPatch::start_recording(0, "production"),
                json!({"op": "add", "path": "/experiments/items/0/environments/0", "value": "production"}),
            ),
            (LegacyPatch::stop_recording(0, 0), json!({"op": "remove", "path": "/experiments/items/0/environments/0"})),
            (LegacyPatch::set_baseline(1), json!({"op": "replace", "path": "/experiments/baselineIdx", "value": 1})),
        ] {
            assert_eq!(sent(change.clone()), json!([request]));
            assert_eq!(to_value(change.into_patch()).unwrap(), json!([request]));
        }
    }

    #[test]
    fn changes_do_what_they_say() {
        let clicks = json!({"metricKey": "clicks", "environments": ["test", "production"]});
        for (change, expected) in [
            (
                LegacyPatch::add_experiment("load", ["test"]),
                json!({"baselineIdx": 0, "items": [{"metricKey": "load", "environments": ["test"]}, clicks]}),
            ),
            (LegacyPatch::remove_experiment(0), json!({"baselineIdx": 0, "items": []})),
            (
                LegacyPatch::stop_recording(0, 1).and(LegacyPatch::start_recording(0, "staging")),
                json!({"baselineIdx": 0, "items": [{"metricKey": "clicks", "environments": ["staging", "test"]}]}),
            ),
            (LegacyPatch::set_baseline(2), json!({"baselineIdx": 2, "items": [clicks]})),
        ] {
            assert_eq!(after(change).unwrap(), expected);
        }
    }

    #[test]
    fn a_change_can_expect_what_it_is_about() {
        assert!(after(LegacyPatch::remove_experiment(0).expecting(0, "clicks")).is_ok());
        assert!(after(LegacyPatch::remove_experiment(0).expecting(0, "load")).is_err());
        let flag: LegacyFlagRep =
            from_value(json!({"experiments": {"items": [{"metricKey": "a"}, {"metricKey": "b"}]}})).unwrap();
        assert_eq!((place_of(&flag, "b"), place_of(&flag, "c")), (Some(1), None));
    }
}
