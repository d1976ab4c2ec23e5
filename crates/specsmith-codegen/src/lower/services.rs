//! Traits for servers: which operations belong to which.

use super::docs::paragraphs;
use crate::api::{Operation, Service};
use crate::docs::markdown;
use crate::names::Names;
use crate::normalise::code;
use crate::spec::Spec;
use std::collections::HashMap;

/// A trait for each tag that is the first of an operation, and one for webhooks and callbacks.
pub(super) fn services(spec: &Spec, names: &Names, operations: &[Operation], webhooks: &[Operation]) -> Vec<Service> {
    let mut of_tags: HashMap<&Option<String>, Vec<usize>> = HashMap::new();
    for (index, operation) in operations.iter().enumerate() {
        of_tags.entry(&operation.tag).or_default().push(index);
    }
    let service = |(tag, names): (&Option<String>, &crate::names::ServiceNames)| {
        let lead = match tag {
            Some(tag) => format!("What a server does for the operations tagged {}.", code(tag)),
            None => "What a server does for the operations.".to_owned(),
        };
        let said = tag.as_ref().and_then(|tag| spec.tags.get(tag)).map(|said| markdown(said)).unwrap_or_default();
        Service {
            trait_name: names.trait_name.clone(),
            function: names.function.clone(),
            tag: tag.clone(),
            feature: names.feature.clone(),
            docs: paragraphs(lead, &[said]).trim_end().to_owned(),
            incoming: false,
            operations: of_tags.get(tag).cloned().unwrap_or_default(),
        }
    };
    let incoming = names.webhooks.as_ref().filter(|_| !webhooks.is_empty()).map(|names| Service {
        trait_name: names.trait_name.clone(),
        function: names.function.clone(),
        tag: None,
        feature: names.feature.clone(),
        docs: "What a server does with the webhooks and the callbacks that it is sent.".to_owned(),
        incoming: true,
        operations: (0..webhooks.len()).collect(),
    });
    names.services.iter().map(service).chain(incoming).collect()
}
