//! Experiments of the older data model, which belong to flags.

#![allow(deprecated, reason = "what is deprecated is served all the same")]

use super::{Api, in_beta};
use crate::refusal::{Refusal, invalid};
use crate::store::{LegacyKey, Transaction};
use crate::{links, results};
use json_patch::Patch;
use launchdarkly_experiments::models::{JsonPatchOperation, LegacyExperimentsRep, LegacyFlagRep};
use launchdarkly_experiments::operations::{
    GetLegacyExperimentResults, PatchLegacyExperiments, ResetLegacyExperimentResults,
};
use launchdarkly_experiments::server::LegacyExperiments;
use launchdarkly_experiments_ext::place_of;
use serde_json::Value;
use specsmith_runtime::operation::Outcome;
use specsmith_runtime::server::Context;

impl LegacyExperiments for Api {
    async fn get_legacy_experiment_results(
        &self,
        request: GetLegacyExperimentResults,
        _: Context,
    ) -> Outcome<GetLegacyExperimentResults> {
        in_beta(request.ld_api_version.as_ref())?;
        let key = LegacyKey {
            project: request.project_key,
            flag: request.feature_flag_key,
            environment: request.environment_key,
            metric: request.metric_key,
        };
        let found = self.0.run(move |store| {
            store.read(|it| {
                exists(it, &key)?;
                let LegacyKey { project, flag, environment, metric } = &key;
                let found = it.legacy_results(&key)?.unwrap_or_else(results::no_legacy);
                Ok(found.with_links(links::of_legacy_results(project, flag, environment, metric)))
            })
        });
        Ok(found.await?.into())
    }

    async fn reset_legacy_experiment_results(
        &self,
        request: ResetLegacyExperimentResults,
        _: Context,
    ) -> Outcome<ResetLegacyExperimentResults> {
        in_beta(request.ld_api_version.as_ref())?;
        let key = LegacyKey {
            project: request.project_key,
            flag: request.feature_flag_key,
            environment: request.environment_key,
            metric: request.metric_key,
        };
        let reset = self.0.run(move |store| {
            store.write(|it| {
                exists(it, &key)?;
                Ok(it.delete_legacy_results(&key)?)
            })
        });
        Ok(reset.await?.into())
    }

    async fn patch_legacy_experiments(
        &self,
        request: PatchLegacyExperiments,
        _: Context,
    ) -> Outcome<PatchLegacyExperiments> {
        let (project, key, patch) = (request.proj_key, request.flag_key, patch(&request.body)?);
        let patched = self.0.run(move |store| {
            store.write(|it| {
                let mut flag = it.flag(&project, &key)?.ok_or(Refusal::NotFound)?;
                if let Err(error) = json_patch::patch(&mut flag, &patch) {
                    return invalid(error.to_string());
                }
                let shown = read(&flag)?;
                it.save_flag(&project, &key, &flag)?;
                Ok(shown)
            })
        });
        Ok(patched.await?.into())
    }
}

/// Refuses a legacy experiment that the flag does not have, or not in this environment.
fn exists(transaction: &Transaction<'_>, key: &LegacyKey) -> Result<(), Refusal> {
    let flag = read(&transaction.flag(&key.project, &key.flag)?.ok_or(Refusal::NotFound)?)?;
    let place = place_of(&flag, &key.metric).ok_or(Refusal::NotFound)?;
    let items = flag.experiments.and_then(|it| it.items).unwrap_or_default();
    let environments = items.get(place).and_then(|it| it.environments.as_ref());
    let is_there = environments.is_some_and(|it| it.contains(&key.environment));
    if is_there { Ok(()) } else { Err(Refusal::NotFound) }
}

/// The operations of a patch, which may change the legacy experiments and nothing else.
fn patch(operations: &[JsonPatchOperation]) -> Result<Patch, Refusal> {
    let patch: Patch = match serde_json::from_value(serde_json::to_value(operations)?) {
        Ok(patch) => patch,
        Err(error) => return invalid(error.to_string()),
    };
    let is_ours = |path: &str| path == "/experiments" || path.starts_with("/experiments/");
    match patch.0.iter().find(|it| !is_ours(it.path().as_str())) {
        Some(other) => invalid(format!("`{}` is no part of the legacy experiments", other.path())),
        None => Ok(patch),
    }
}

/// The flag as an answer shows it, if its experiments are some.
fn read(flag: &Value) -> Result<LegacyFlagRep, Refusal> {
    match serde_json::from_value::<LegacyFlagRep>(flag.clone()) {
        Ok(shown) if shown.experiments.as_ref().is_some_and(are_whole) => Ok(shown),
        Ok(_) => invalid("an experiment has a `metricKey` and a list of `environments`, and there is a `baselineIdx`"),
        Err(error) => invalid(error.to_string()),
    }
}

fn are_whole(experiments: &LegacyExperimentsRep) -> bool {
    let items = experiments.items.as_ref();
    let is_whole = |items: &Vec<_>| {
        items.iter().all(|it: &launchdarkly_experiments::models::LegacyExperimentRep| {
            it.metric_key.is_some() && it.environments.is_some()
        })
    };
    experiments.baseline_idx.is_some_and(|it| it >= 0) && items.is_some_and(is_whole)
}
