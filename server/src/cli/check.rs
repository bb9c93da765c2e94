//! `check`: settings, content and directory. Silent when all is well.

/// Every fault at once; what only waits for an editor is told, but is no fault.
pub fn run(from: &super::ContentFrom) -> anyhow::Result<()> {
    let faults: Vec<String> = [super::config().err(), from.read().err()]
        .into_iter()
        .flatten()
        .map(|fault| format!("{fault:#}"))
        .collect();
    if !faults.is_empty() {
        anyhow::bail!("{}", faults.join("\n"));
    }
    if let Ok(config) = super::config()
        && config.is_secure()
        && config.statement.is_none()
    {
        // The law asks for it as soon as the public is served (webtilgængelighedsloven, § 4).
        eprintln!(
            "KONTAKT_STATEMENT is missing: write the address of the accessibility statement at was.digst.dk"
        );
    }
    for warning in crate::content::warnings(&from.read()?) {
        eprintln!("{warning}");
    }
    Ok(())
}
