//! Which letters names are made of.

use super::{CredentialNames, Names, OperationNames, ServerNames, ServiceNames};

impl Names {
    /// Whether a name has letters beyond ASCII. rustc warns of some, and of two names that look alike.
    pub(crate) fn has_foreign_letters(&self) -> bool {
        let Self { types, fields, variants, operations, services, webhooks, incoming, .. } = self;
        let Self { headers, servers, credentials, unused_pins: _, .. } = self;
        let mut is_foreign = false;
        let mut look = |name: &str| is_foreign |= !name.is_ascii();
        types.values().for_each(|it| look(&it.0));
        fields.values().flat_map(|it| it.values()).for_each(|it| look(&it.0));
        variants.values().flatten().for_each(|it| look(&it.0));
        for OperationNames { request, error, output, method, parameters, body, multipart, responses } in
            operations.values()
        {
            [request, error, output].into_iter().chain(multipart.iter().flatten()).for_each(|it| look(&it.0));
            look(&method.0);
            parameters.iter().for_each(|it| look(&it.0));
            let (ty, bodies) = body.as_ref().map(|(ty, bodies)| (ty, bodies)).unzip();
            ty.into_iter().for_each(|it| look(&it.0));
            bodies.into_iter().chain(responses).flatten().for_each(|it| look(&it.0));
        }
        for ServiceNames { trait_name, function, feature: _ } in services.values().chain(webhooks) {
            look(&trait_name.0);
            look(&function.0);
        }
        incoming.values().for_each(|it| look(it));
        headers.iter().for_each(|it| look(&it.0));
        for ServerNames { variant, variables } in servers {
            look(&variant.0);
            for variable in variables {
                look(&variable.field.0);
                if let Some((ty, values)) = &variable.choice {
                    look(&ty.0);
                    values.iter().for_each(|it| look(&it.0));
                }
            }
        }
        for CredentialNames { method, client } in credentials {
            std::iter::once(method).chain(client).for_each(|it| look(&it.0));
        }
        is_foreign
    }
}
