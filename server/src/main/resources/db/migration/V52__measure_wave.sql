-- What members answered at the beginning and in some weeks of a plan. A wave is told once, in one go:
-- the first telling stands. An answer without a number was left open, and a wave passed over has none.
CREATE TABLE measure.wave (
  tenant uuid NOT NULL,
  member uuid NOT NULL,
  start  date NOT NULL,
  week   smallint NOT NULL,
  day    date NOT NULL,
  at     timestamptz NOT NULL,
  late   boolean NOT NULL,
  passed boolean NOT NULL,
  PRIMARY KEY (tenant, member, start, week)
);
CREATE TABLE measure.answer (
  tenant uuid NOT NULL,
  member uuid NOT NULL,
  start  date NOT NULL,
  week   smallint NOT NULL,
  item   text NOT NULL,
  value  integer,
  PRIMARY KEY (tenant, member, start, week, item),
  FOREIGN KEY (tenant, member, start, week) REFERENCES measure.wave ON DELETE CASCADE
);
-- What the leg makes hard, in her own words, sealed.
CREATE TABLE measure.activity (
  tenant uuid NOT NULL,
  member uuid NOT NULL,
  start  date NOT NULL,
  place  smallint NOT NULL CHECK (place BETWEEN 1 AND 3),
  name   bytea NOT NULL,
  PRIMARY KEY (tenant, member, start, place)
);

SELECT account.protect('measure.wave', 'SELECT, INSERT');
SELECT account.protect('measure.answer', 'SELECT, INSERT');
SELECT account.protect('measure.activity', 'SELECT, INSERT');
