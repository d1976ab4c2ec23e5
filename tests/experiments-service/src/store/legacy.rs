//! Flags with legacy experiments, and the results of these.

use super::{Transaction, json, written};
use launchdarkly_experiments::models::LegacyExperimentResultsRep;
use rusqlite::{OptionalExtension, params};
use serde_json::{Value, json};

/// What a legacy experiment is known by.
#[derive(Debug, Clone)]
pub(crate) struct LegacyKey {
    pub(crate) project: String,
    pub(crate) flag: String,
    pub(crate) environment: String,
    pub(crate) metric: String,
}

impl Transaction<'_> {
    /// Adds a flag without experiments, unless it is there already.
    pub(crate) fn add_flag(&self, project: &str, key: &str) -> anyhow::Result<()> {
        let document = json!({"key": key, "experiments": {"baselineIdx": 0, "items": []}});
        self.0.execute("INSERT OR IGNORE INTO flag VALUES (?, ?, ?)", params![project, key, written(&document)?])?;
        Ok(())
    }

    pub(crate) fn flag(&self, project: &str, key: &str) -> rusqlite::Result<Option<Value>> {
        let text = "SELECT document FROM flag WHERE project = ? AND key = ?";
        self.0.prepare_cached(text)?.query_row([project, key], |row| json(row, "document")).optional()
    }

    pub(crate) fn save_flag(&self, project: &str, key: &str, document: &Value) -> rusqlite::Result<()> {
        let text = "UPDATE flag SET document = ? WHERE project = ? AND key = ?";
        self.0.prepare_cached(text)?.execute(params![written(document)?, project, key])?;
        Ok(())
    }

    pub(crate) fn legacy_results(&self, key: &LegacyKey) -> rusqlite::Result<Option<LegacyExperimentResultsRep>> {
        let text =
            "SELECT results FROM legacy_result WHERE project = ? AND flag = ? AND environment = ? AND metric = ?";
        self.0.prepare_cached(text)?.query_row(key.values(), |row| json(row, "results")).optional()
    }

    pub(crate) fn put_legacy_results(
        &self,
        key: &LegacyKey,
        results: &LegacyExperimentResultsRep,
    ) -> rusqlite::Result<()> {
        let [project, flag, environment, metric] = key.values();
        let text = "INSERT OR REPLACE INTO legacy_result VALUES (?, ?, ?, ?, ?)";
        self.0.prepare_cached(text)?.execute(params![project, flag, environment, metric, written(results)?])?;
        Ok(())
    }

    pub(crate) fn delete_legacy_results(&self, key: &LegacyKey) -> rusqlite::Result<()> {
        let text = "DELETE FROM legacy_result WHERE project = ? AND flag = ? AND environment = ? AND metric = ?";
        self.0.prepare_cached(text)?.execute(key.values())?;
        Ok(())
    }
}

impl LegacyKey {
    fn values(&self) -> [&str; 4] {
        [&self.project, &self.flag, &self.environment, &self.metric]
    }
}
