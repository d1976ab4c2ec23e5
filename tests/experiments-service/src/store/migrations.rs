//! The versions of the database, each made from the one before it.

use anyhow::{Result, bail};
use rusqlite::{Connection, TransactionBehavior};

/// What makes a version of the one before; the first makes one of nothing. They are never changed, only added to.
const MIGRATIONS: &[&str] =
    &[include_str!("../../migrations/1-experiments.sql"), include_str!("../../migrations/2-legacy-experiments.sql")];

/// The mark of files that are databases of this service (`application_id`): "LDEX".
const MARK: i64 = 0x4c44_4558;

/// Brings a database up to date.
pub(super) fn run(connection: &mut Connection) -> Result<()> {
    migrate(connection, MIGRATIONS)
}

fn migrate(connection: &mut Connection, migrations: &[&str]) -> Result<()> {
    // Two services may open the file at once; the second finds it done.
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let number = |name: &str| transaction.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let (mark, version) = (number("application_id")?, usize::try_from(number("user_version")?)?);
    let tables: i64 = transaction.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if mark != MARK && tables > 0 {
        bail!("the file is a database of something else");
    }
    let Some(missing) = migrations.get(version..) else {
        bail!("the database has version {version}, and this service knows {} only", migrations.len());
    };
    for migration in missing {
        transaction.execute_batch(migration)?;
    }
    transaction.pragma_update(None, "application_id", MARK)?;
    transaction.pragma_update(None, "user_version", i64::try_from(migrations.len())?)?;
    transaction.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{MIGRATIONS, migrate};
    use rusqlite::Connection;

    fn version(connection: &Connection) -> i64 {
        connection.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
    }

    #[test]
    fn an_older_database_is_brought_up_to_date_and_keeps_what_it_has() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection, &MIGRATIONS[..1]).unwrap();
        assert_eq!(version(&connection), 1);
        let row = "INSERT INTO experiment VALUES ('1', 'p', 'e', 'k', 'Name', NULL, 0, NULL, '{}')";
        connection.execute(row, []).unwrap();
        for _ in 0..2 {
            migrate(&mut connection, MIGRATIONS).unwrap();
            assert_eq!(version(&connection), 2);
        }
        let count: i64 = connection.query_row("SELECT count(*) FROM experiment", [], |row| row.get(0)).unwrap();
        assert_eq!(count, 1);
        connection.execute("INSERT INTO flag VALUES ('p', 'f', '{}')", []).unwrap();
    }

    #[test]
    fn a_migration_that_fails_changes_nothing() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection, &[MIGRATIONS[0], "CREATE TABLE a (b) STRICT; nonsense"]).unwrap_err();
        assert_eq!(version(&connection), 0);
        migrate(&mut connection, MIGRATIONS).unwrap();
    }

    #[test]
    fn other_databases_and_newer_ones_are_refused() {
        let mut other = Connection::open_in_memory().unwrap();
        other.execute_batch("CREATE TABLE t (a)").unwrap();
        assert_eq!(
            migrate(&mut other, MIGRATIONS).unwrap_err().to_string(),
            "the file is a database of something else"
        );
        let mut newer = Connection::open_in_memory().unwrap();
        migrate(&mut newer, MIGRATIONS).unwrap();
        let error = migrate(&mut newer, &MIGRATIONS[..1]).unwrap_err().to_string();
        assert_eq!(error, "the database has version 2, and this service knows 1 only");
    }
}
