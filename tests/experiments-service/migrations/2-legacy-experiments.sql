-- A flag is JSON, because its patches are: `{"key", "experiments": {"baselineIdx", "items"}}`.
CREATE TABLE flag (
    project TEXT NOT NULL,
    key TEXT NOT NULL,
    document TEXT NOT NULL CHECK (json_valid(document)),
    PRIMARY KEY (project, key)
) STRICT;

CREATE TABLE legacy_result (
    project TEXT NOT NULL,
    flag TEXT NOT NULL,
    environment TEXT NOT NULL,
    metric TEXT NOT NULL,
    results TEXT NOT NULL CHECK (json_valid(results)),
    PRIMARY KEY (project, flag, environment, metric),
    FOREIGN KEY (project, flag) REFERENCES flag (project, key)
) STRICT;
