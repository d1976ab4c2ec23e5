//! Generates the client of a small document of our own.

fn main() -> Result<(), specsmith::Error> {
    specsmith::generate("spec/pets.yaml")
}
