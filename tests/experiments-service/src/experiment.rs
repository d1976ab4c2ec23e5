//! The life of an experiment: what instructions do to it, and which of them it takes.
//!
//! Nothing here knows of HTTP or of a database.

use crate::refusal::{Refusal, invalid};
use launchdarkly_experiments::models::{
    ExperimentInput, ExperimentInstruction, IterationInput, IterationRepStatus, StartIteration, StopIteration,
    TreatmentInput,
};

/// An experiment.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Experiment {
    pub(crate) id: String,
    pub(crate) project: String,
    pub(crate) environment: String,
    pub(crate) name: String,
    pub(crate) description: Option<String>,
    pub(crate) created_at: i64,
    pub(crate) archived_at: Option<i64>,
    /// What it was created from.
    pub(crate) input: ExperimentInput,
    /// The oldest first: those that are over, the current one, and the draft.
    pub(crate) iterations: Vec<Iteration>,
}

/// A stretch of time in which an experiment runs.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Iteration {
    pub(crate) id: String,
    pub(crate) status: Status,
    pub(crate) created_at: i64,
    pub(crate) started_at: Option<i64>,
    pub(crate) ended_at: Option<i64>,
    pub(crate) winning_treatment: Option<String>,
    pub(crate) winning_reason: Option<String>,
    pub(crate) justification: Option<String>,
    /// What it was created from.
    pub(crate) input: IterationInput,
}

/// Where an iteration is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    NotStarted,
    Running,
    Stopped,
}

impl From<Status> for IterationRepStatus {
    fn from(status: Status) -> Self {
        match status {
            Status::NotStarted => Self::NotStarted,
            Status::Running => Self::Running,
            Status::Stopped => Self::Stopped,
        }
    }
}

impl Status {
    /// The status that a text names.
    pub(crate) fn named(text: &str) -> Option<Self> {
        [Self::NotStarted, Self::Running, Self::Stopped].into_iter().find(|it| it.as_str() == text)
    }

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::NotStarted => "not_started",
            Self::Running => "running",
            Self::Stopped => "stopped",
        }
    }
}

impl Iteration {
    pub(crate) const fn new(id: String, created_at: i64, input: IterationInput) -> Self {
        Self {
            id,
            status: Status::NotStarted,
            created_at,
            started_at: None,
            ended_at: None,
            winning_treatment: None,
            winning_reason: None,
            justification: None,
            input,
        }
    }

    /// Treatments have the IDs of the variations that they test.
    pub(crate) fn treatment_id(&self, place: usize) -> String {
        let variation =
            self.input.treatments.get(place).and_then(|it| it.parameters.first()).map(|it| &it.variation_id);
        variation.cloned().unwrap_or_else(|| format!("{}-{place}", self.id))
    }

    fn has_treatment(&self, id: &str) -> bool {
        (0..self.input.treatments.len()).any(|place| self.treatment_id(place) == id)
    }

    fn stop(&mut self, now: i64) {
        self.status = Status::Stopped;
        self.ended_at = Some(now);
    }
}

impl Experiment {
    /// The iteration that waits to be started.
    pub(crate) fn draft(&self) -> Option<&Iteration> {
        self.iterations.last().filter(|it| it.status == Status::NotStarted)
    }

    /// The iteration that runs, or the last that did.
    pub(crate) fn current(&self) -> Option<&Iteration> {
        self.started().last()
    }

    /// The iterations before the current one, the oldest first.
    pub(crate) fn previous(&self) -> &[Iteration] {
        self.started().split_last().map_or(&[], |(_, previous)| previous)
    }

    fn started(&self) -> &[Iteration] {
        match self.draft() {
            Some(_) => self.iterations.split_last().map_or(&[], |(_, started)| started),
            None => &self.iterations,
        }
    }

    fn running(&mut self) -> Option<&mut Iteration> {
        self.iterations.iter_mut().find(|it| it.status == Status::Running)
    }

    /// Takes another draft in place of the one that is there.
    pub(crate) fn redraft(&mut self, iteration: Iteration) {
        self.iterations.retain(|it| it.status != Status::NotStarted);
        self.iterations.push(iteration);
    }

    /// Carries out an instruction, or says why it cannot be.
    pub(crate) fn instruct(&mut self, instruction: &ExperimentInstruction, now: i64) -> Result<(), Refusal> {
        match instruction {
            ExperimentInstruction::UpdateName(it) => self.name.clone_from(&it.value),
            ExperimentInstruction::UpdateDescription(it) => self.description = Some(it.value.clone()),
            ExperimentInstruction::StartIteration(it) => self.start(it, now)?,
            ExperimentInstruction::StopIteration(it) => self.stop(it, now)?,
            ExperimentInstruction::ArchiveExperiment(_) => self.archived_at = self.archived_at.or(Some(now)),
            ExperimentInstruction::RestoreExperiment(_) => self.archived_at = None,
            other => {
                let kind = serde_json::to_value(other)?["kind"].to_string();
                return invalid(format!("there is no instruction of the kind {kind}"));
            }
        }
        Ok(())
    }

    fn start(&mut self, instruction: &StartIteration, now: i64) -> Result<(), Refusal> {
        if self.archived_at.is_some() {
            return invalid("the experiment is archived, and cannot start an iteration");
        }
        let Some(draft) = self.draft() else {
            return invalid("there is no iteration that could be started: create one first");
        };
        if draft.input.randomization_unit.as_ref().is_none_or(String::is_empty) {
            return invalid("`randomizationUnit` of the iteration is not set");
        }
        if !draft.input.treatments.iter().any(has_traffic) {
            return invalid("no treatment of the iteration has an `allocationPercent` that is not zero");
        }
        let justification = instruction.change_justification.clone().filter(|it| !it.trim().is_empty());
        if let Some(running) = self.running() {
            if justification.is_none() {
                return invalid("`changeJustification` is required while an iteration is running");
            }
            running.stop(now);
        }
        if let Some(draft) = self.iterations.last_mut() {
            draft.status = Status::Running;
            draft.started_at = Some(now);
            draft.justification = justification;
        }
        Ok(())
    }

    fn stop(&mut self, instruction: &StopIteration, now: i64) -> Result<(), Refusal> {
        let StopIteration { winning_treatment_id, winning_reason, .. } = instruction;
        let Some(running) = self.running() else {
            return invalid("no iteration is running");
        };
        if !running.has_treatment(winning_treatment_id) {
            return invalid(format!("the iteration has no treatment with the ID `{winning_treatment_id}`"));
        }
        if winning_reason.trim().is_empty() {
            return invalid("`winningReason` is empty");
        }
        running.winning_treatment = Some(winning_treatment_id.clone());
        running.winning_reason = Some(winning_reason.clone());
        running.stop(now);
        Ok(())
    }
}

/// Whether a treatment gets any traffic. Percentages are texts.
fn has_traffic(treatment: &TreatmentInput) -> bool {
    treatment.allocation_percent.trim().parse::<f64>().is_ok_and(|percent| percent > 0.0)
}

#[cfg(test)]
mod tests;
