//! Generates the client of a small document of our own, which has what the documents in spec/ have not: streams and pages.

fn main() -> Result<(), specsmith::Error> {
    specsmith::generate("spec/feed.yaml")
}
