//! Absent, null, both or neither: the one place that decides it.

use crate::api::Presence;

/// The facts that presence depends on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Facts {
    pub(super) required: bool,
    /// Whether it is declared, and not only required.
    pub(super) declared: bool,
    pub(super) nullable: bool,
    pub(super) read_only: bool,
    pub(super) write_only: bool,
    /// Whether a request body reaches the type.
    pub(super) in_requests: bool,
    /// Whether a response reaches the type.
    pub(super) in_responses: bool,
}

/// How a field is declared.
///
/// A property that only responses carry cannot be asked of a request, and the other way round: OpenAPI 3.0.4, section
/// 4.7.24.2, makes such a `required` apply to one direction only.
///
/// A name that is required and not declared is nearly always a slip. Who writes the value has to give it; but an answer is not
/// refused because a server knows better.
pub(super) fn presence(facts: Facts) -> Presence {
    let one_way = facts.read_only && facts.in_requests || facts.write_only && facts.in_responses;
    let may_be_slip = !facts.declared && facts.in_responses && !facts.in_requests;
    match (facts.required && !one_way && !may_be_slip, facts.nullable) {
        (true, false) => Presence::Required,
        (true, true) => Presence::Nullable,
        (false, true) if facts.in_requests => Presence::Patch,
        (false, _) => Presence::Optional,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RESPONSE: Facts = Facts {
        required: false,
        declared: true,
        nullable: false,
        read_only: false,
        write_only: false,
        in_requests: false,
        in_responses: true,
    };

    #[test]
    fn the_four_presences() {
        let request = Facts { in_requests: true, ..RESPONSE };
        assert_eq!(presence(Facts { required: true, ..RESPONSE }), Presence::Required);
        assert_eq!(presence(Facts { required: true, nullable: true, ..RESPONSE }), Presence::Nullable);
        assert_eq!(presence(RESPONSE), Presence::Optional);
        assert_eq!(presence(Facts { nullable: true, ..RESPONSE }), Presence::Optional);
        assert_eq!(presence(Facts { nullable: true, ..request }), Presence::Patch);
    }

    #[test]
    fn what_only_one_direction_carries_is_required_there_only() {
        let both = Facts { required: true, in_requests: true, ..RESPONSE };
        assert_eq!(presence(Facts { read_only: true, ..both }), Presence::Optional);
        assert_eq!(presence(Facts { read_only: true, required: true, ..RESPONSE }), Presence::Required);
        assert_eq!(presence(Facts { write_only: true, ..both }), Presence::Optional);
        let request_only = Facts { in_responses: false, ..both };
        assert_eq!(presence(Facts { declared: false, ..both }), Presence::Required);
        assert_eq!(presence(Facts { declared: false, in_requests: false, ..both }), Presence::Optional);
        assert_eq!(presence(Facts { write_only: true, ..request_only }), Presence::Required);
    }
}
