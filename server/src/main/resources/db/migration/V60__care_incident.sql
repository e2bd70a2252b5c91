-- What reached the clinic's own people about a member, and when; closed once somebody has decided.
CREATE SCHEMA care;

CREATE TABLE care.incident (
  tenant    uuid NOT NULL,
  member    uuid NOT NULL,
  incident  uuid NOT NULL,
  at        timestamptz NOT NULL,
  cause     text NOT NULL
    CHECK (cause IN ('E_NOW', 'SAME_DAY', 'SEE_FIRST', 'PENDING', 'WITHHELD', 'REVIEW', 'LOCKED')),
  closed_at timestamptz,
  PRIMARY KEY (tenant, member, incident)
);
CREATE INDEX incident_open ON care.incident (tenant, at) WHERE closed_at IS NULL;

SELECT account.protect('care.incident', 'SELECT, INSERT, UPDATE');
