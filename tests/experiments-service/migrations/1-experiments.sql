-- What changes has a column; what stays as it was created is JSON, as it came.
CREATE TABLE experiment (
    id TEXT NOT NULL PRIMARY KEY,
    project TEXT NOT NULL,
    environment TEXT NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT,
    created_at INTEGER NOT NULL,
    archived_at INTEGER,
    input TEXT NOT NULL CHECK (json_valid(input)),
    UNIQUE (project, environment, key)
) STRICT;

CREATE TABLE iteration (
    id TEXT NOT NULL PRIMARY KEY,
    experiment TEXT NOT NULL REFERENCES experiment (id),
    -- Where it is among the iterations of its experiment, the oldest first.
    place INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('not_started', 'running', 'stopped')),
    created_at INTEGER NOT NULL,
    started_at INTEGER,
    ended_at INTEGER,
    winning_treatment TEXT,
    winning_reason TEXT,
    justification TEXT,
    input TEXT NOT NULL CHECK (json_valid(input))
) STRICT;

CREATE INDEX iteration_of_experiment ON iteration (experiment, place);
CREATE UNIQUE INDEX one_draft ON iteration (experiment) WHERE status = 'not_started';
CREATE UNIQUE INDEX one_running ON iteration (experiment) WHERE status = 'running';

-- What patches said.
CREATE TABLE change (
    experiment TEXT NOT NULL REFERENCES experiment (id),
    at INTEGER NOT NULL,
    comment TEXT,
    instructions TEXT NOT NULL CHECK (json_valid(instructions))
) STRICT;

CREATE INDEX change_of_experiment ON change (experiment);

CREATE TABLE result (
    experiment TEXT NOT NULL REFERENCES experiment (id),
    metric TEXT NOT NULL,
    results TEXT NOT NULL CHECK (json_valid(results)),
    PRIMARY KEY (experiment, metric)
) STRICT;
