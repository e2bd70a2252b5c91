-- The itemised score for the clinician who receives the member; never shown to her in wellness mode.
ALTER TABLE triage.screen ADD COLUMN wells text NOT NULL DEFAULT '';

-- The five taps before each session, as they were given; a row is never changed.
CREATE TABLE triage.before_session (
  tenant  uuid NOT NULL,
  member  uuid NOT NULL,
  tapped  uuid NOT NULL,
  at      timestamptz NOT NULL,
  version text NOT NULL,
  answers text NOT NULL,
  free    boolean NOT NULL,
  because text NOT NULL,
  PRIMARY KEY (tenant, member, tapped)
);
CREATE INDEX before_session_latest ON triage.before_session (tenant, member, at DESC);

SELECT account.protect('triage.before_session', 'SELECT, INSERT');
