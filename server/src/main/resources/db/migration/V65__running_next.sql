-- What a member would like to run, what she aims at, and where she entered the walk-run table. Where
-- she stands in it follows from the runs since; nothing moves by silence.
CREATE TABLE running.wish (
  tenant     uuid NOT NULL,
  member     uuid NOT NULL,
  day        date,
  distance_m integer CHECK (distance_m BETWEEN 1 AND 300000),
  at         timestamptz NOT NULL,
  PRIMARY KEY (tenant, member)
);
CREATE TABLE running.goal (
  tenant     uuid NOT NULL,
  member     uuid NOT NULL,
  day        date NOT NULL,
  distance_m integer NOT NULL CHECK (distance_m BETWEEN 1 AND 300000),
  at         timestamptz NOT NULL,
  PRIMARY KEY (tenant, member)
);
CREATE TABLE running.entry (
  tenant uuid NOT NULL,
  member uuid NOT NULL,
  entry  uuid NOT NULL,
  day    date NOT NULL,
  -- empty: she left the table on that day
  stage  smallint CHECK (stage BETWEEN 1 AND 12),
  rule   text NOT NULL,
  at     timestamptz NOT NULL,
  PRIMARY KEY (tenant, member, entry)
);
CREATE INDEX entry_latest ON running.entry (tenant, member, at DESC);

SELECT account.protect('running.wish');
SELECT account.protect('running.goal');
SELECT account.protect('running.entry', 'SELECT, INSERT');
