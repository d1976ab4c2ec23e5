fn main() {
    let mut args = std::env::args().skip(1);
    let (path, out) = (args.next().unwrap(), args.next().unwrap());
    let bytes = std::fs::read(&path).unwrap();
    let start = std::time::Instant::now();
    let outcome = specsmith_codegen::generate(specsmith_codegen::Source { name: &path, bytes: &bytes }, &Default::default());
    eprintln!("{:?}", start.elapsed());
    let mut n = 0;
    for d in &outcome.diagnostics { n += 1; if n < 15 { eprintln!("{} {:?} {} | {:?}", d.code, d.place, d.message, d.help); } }
    eprintln!("{n} diagnostics");
    if let Some(g) = outcome.generated {
        for (p, t) in &g.files { let p = std::path::Path::new(&out).join(p); std::fs::create_dir_all(p.parent().unwrap()).unwrap(); std::fs::write(p, t).unwrap(); }
        std::fs::write(std::path::Path::new(&out).join("manifest.json"), serde_json::to_string_pretty(&g.manifest).unwrap()).unwrap();
    }
}
