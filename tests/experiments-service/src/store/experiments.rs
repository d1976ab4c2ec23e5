//! Experiments, their iterations and their results as rows.

use super::{Transaction, json, written};
use crate::experiment::{Experiment, Iteration, Status};
use launchdarkly_experiments::models::{ExperimentPatchInput, ExperimentResultsRep};
use launchdarkly_experiments_ext::Filter;
use rusqlite::{OptionalExtension, Row, named_params, params};

/// Which experiments a list has.
#[derive(Debug, Clone, Default)]
pub(crate) struct Listed {
    pub(crate) filter: Filter,
    pub(crate) limit: i64,
    pub(crate) offset: i64,
}

/// Experiments that fit a filter, of which all parts that are not set are null.
const FITTING: &str = "FROM experiment WHERE project = :project AND environment = :environment
    AND (:flag IS NULL OR EXISTS (
        SELECT 1 FROM iteration, json_each(iteration.input, '$.flags') AS flag
        WHERE iteration.experiment = experiment.id AND flag.key = :flag))
    AND (:metric IS NULL OR EXISTS (
        SELECT 1 FROM iteration, json_each(iteration.input, '$.metrics') AS metric
        WHERE iteration.experiment = experiment.id AND metric.value ->> '$.key' = :metric))
    AND (:status IS NULL OR EXISTS (
        SELECT 1 FROM iteration WHERE iteration.experiment = experiment.id AND iteration.status = :status))";

impl Transaction<'_> {
    /// The experiments of an environment, the oldest first, and how many there are without limit and offset.
    pub(crate) fn experiments(
        &self,
        project: &str,
        environment: &str,
        listed: &Listed,
    ) -> rusqlite::Result<(Vec<Experiment>, i64)> {
        let Listed { filter, limit, offset } = listed;
        let status = filter.status.as_ref().map(ToString::to_string);
        let fitting = named_params! {
            ":project": project,
            ":environment": environment,
            ":flag": filter.flag_key,
            ":metric": filter.metric_key,
            ":status": status,
        };
        let total =
            self.0.prepare_cached(&format!("SELECT count(*) {FITTING}"))?.query_row(fitting, |row| row.get(0))?;
        let text = format!("SELECT * {FITTING} ORDER BY rowid LIMIT {limit} OFFSET {offset}");
        let mut statement = self.0.prepare(&text)?;
        let found = statement.query_map(fitting, experiment)?.collect::<Result<Vec<_>, _>>()?;
        let found = found.into_iter().map(|it| self.with_iterations(it)).collect::<Result<_, _>>()?;
        Ok((found, total))
    }

    /// All experiments of all projects, the newest first.
    pub(crate) fn all_experiments(&self, limit: usize) -> rusqlite::Result<Vec<Experiment>> {
        let mut statement = self.0.prepare_cached("SELECT * FROM experiment ORDER BY rowid DESC LIMIT ?")?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let found = statement.query_map([limit], experiment)?.collect::<Result<Vec<_>, _>>()?;
        found.into_iter().map(|it| self.with_iterations(it)).collect()
    }

    pub(crate) fn experiment(
        &self,
        project: &str,
        environment: &str,
        key: &str,
    ) -> rusqlite::Result<Option<Experiment>> {
        let text = "SELECT * FROM experiment WHERE project = ? AND environment = ? AND key = ?";
        let found = self.0.prepare_cached(text)?.query_row([project, environment, key], experiment).optional()?;
        found.map(|it| self.with_iterations(it)).transpose()
    }

    fn with_iterations(&self, mut experiment: Experiment) -> rusqlite::Result<Experiment> {
        let mut statement = self.0.prepare_cached("SELECT * FROM iteration WHERE experiment = ? ORDER BY place")?;
        experiment.iterations = statement.query_map([&experiment.id], iteration)?.collect::<Result<_, _>>()?;
        Ok(experiment)
    }

    /// Adds an experiment, whose key no other in the environment may have.
    pub(crate) fn add_experiment(&self, experiment: &Experiment) -> rusqlite::Result<()> {
        let Experiment { id, project, environment, name, description, created_at, archived_at, input, .. } = experiment;
        let text = "INSERT INTO experiment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
        let created = written(input)?;
        let values = params![id, project, environment, input.key, name, description, created_at, archived_at, created];
        self.0.prepare_cached(text)?.execute(values)?;
        self.write_iterations(experiment)
    }

    /// Writes what may have changed of an experiment.
    pub(crate) fn save_experiment(&self, experiment: &Experiment) -> rusqlite::Result<()> {
        let Experiment { id, name, description, archived_at, .. } = experiment;
        let text = "UPDATE experiment SET name = ?, description = ?, archived_at = ? WHERE id = ?";
        self.0.prepare_cached(text)?.execute(params![name, description, archived_at, id])?;
        self.write_iterations(experiment)
    }

    /// The older iterations come first, so that there are never two that run.
    fn write_iterations(&self, experiment: &Experiment) -> rusqlite::Result<()> {
        let draft = experiment.draft().map(|it| &it.id);
        let text = "DELETE FROM iteration WHERE experiment = ? AND status = 'not_started' AND id IS NOT ?";
        self.0.prepare_cached(text)?.execute(params![experiment.id, draft])?;
        let text = "INSERT INTO iteration VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET status = excluded.status, started_at = excluded.started_at,
            ended_at = excluded.ended_at, winning_treatment = excluded.winning_treatment,
            winning_reason = excluded.winning_reason, justification = excluded.justification";
        let mut statement = self.0.prepare_cached(text)?;
        for (place, iteration) in experiment.iterations.iter().enumerate() {
            let Iteration { id, status, created_at, started_at, ended_at, .. } = iteration;
            let Iteration { winning_treatment, winning_reason, justification, input, .. } = iteration;
            let (place, status, input) = (i64::try_from(place).unwrap_or(i64::MAX), status.as_str(), written(input)?);
            statement.execute(params![
                id,
                experiment.id,
                place,
                status,
                created_at,
                started_at,
                ended_at,
                winning_treatment,
                winning_reason,
                justification,
                input
            ])?;
        }
        Ok(())
    }

    /// Notes what a patch said.
    pub(crate) fn add_change(
        &self,
        experiment: &Experiment,
        at: i64,
        patch: &ExperimentPatchInput,
    ) -> rusqlite::Result<()> {
        let text = "INSERT INTO change VALUES (?, ?, ?, ?)";
        let instructions = written(&patch.instructions)?;
        self.0.prepare_cached(text)?.execute(params![experiment.id, at, patch.comment, instructions])?;
        Ok(())
    }

    /// When patches with comments were made, and what they said of themselves, the newest first.
    pub(crate) fn comments(&self, experiment: &Experiment, limit: usize) -> rusqlite::Result<Vec<(i64, String)>> {
        let text =
            "SELECT at, comment FROM change WHERE experiment = ? AND comment IS NOT NULL ORDER BY rowid DESC LIMIT ?";
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut statement = self.0.prepare_cached(text)?;
        statement.query_map(params![experiment.id, limit], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
    }

    pub(crate) fn results(
        &self,
        experiment: &Experiment,
        metric: &str,
    ) -> rusqlite::Result<Option<ExperimentResultsRep>> {
        let text = "SELECT results FROM result WHERE experiment = ? AND metric = ?";
        self.0.prepare_cached(text)?.query_row([&experiment.id, metric], |row| json(row, "results")).optional()
    }

    pub(crate) fn put_results(
        &self,
        experiment: &Experiment,
        metric: &str,
        results: &ExperimentResultsRep,
    ) -> rusqlite::Result<()> {
        let text = "INSERT OR REPLACE INTO result VALUES (?, ?, ?)";
        self.0.prepare_cached(text)?.execute(params![experiment.id, metric, written(results)?])?;
        Ok(())
    }
}

fn experiment(row: &Row<'_>) -> rusqlite::Result<Experiment> {
    Ok(Experiment {
        id: row.get("id")?,
        project: row.get("project")?,
        environment: row.get("environment")?,
        name: row.get("name")?,
        description: row.get("description")?,
        created_at: row.get("created_at")?,
        archived_at: row.get("archived_at")?,
        input: json(row, "input")?,
        iterations: Vec::new(),
    })
}

fn iteration(row: &Row<'_>) -> rusqlite::Result<Iteration> {
    let status: String = row.get("status")?;
    Ok(Iteration {
        id: row.get("id")?,
        // The table has no others.
        status: Status::named(&status).unwrap_or(Status::Stopped),
        created_at: row.get("created_at")?,
        started_at: row.get("started_at")?,
        ended_at: row.get("ended_at")?,
        winning_treatment: row.get("winning_treatment")?,
        winning_reason: row.get("winning_reason")?,
        justification: row.get("justification")?,
        input: json(row, "input")?,
    })
}
