//! Generates client and server of a small document of our own.

fn main() -> Result<(), specsmith::Error> {
    specsmith::Builder::new("spec/pets.yaml").server(true).build_script()
}
