-- Every screen of a member as it was taken; a row is never changed.
CREATE SCHEMA triage;

CREATE TABLE triage.screen (
  tenant      uuid NOT NULL,
  member      uuid NOT NULL,
  screen      uuid NOT NULL,
  at          timestamptz NOT NULL,
  version     text NOT NULL,
  disposition text NOT NULL
    CHECK (disposition IN ('OK', 'PT_REVIEW', 'SEE_FIRST', 'SAME_DAY', 'E_NOW')),
  answers     text NOT NULL,
  PRIMARY KEY (tenant, member, screen)
);
CREATE INDEX screen_latest ON triage.screen (tenant, member, at DESC);

CREATE TABLE triage.finding (
  tenant   uuid NOT NULL,
  member   uuid NOT NULL,
  screen   uuid NOT NULL,
  place    smallint NOT NULL,
  rule     text NOT NULL,
  version  integer NOT NULL,
  leads_to text NOT NULL,
  fact     text NOT NULL,
  source   text NOT NULL,
  PRIMARY KEY (tenant, member, screen, place),
  FOREIGN KEY (tenant, member, screen) REFERENCES triage.screen ON DELETE CASCADE
);

SELECT account.protect('triage.screen', 'SELECT, INSERT');
SELECT account.protect('triage.finding', 'SELECT, INSERT');
