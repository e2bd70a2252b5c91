-- The five taps before each session, what was made easier or left out in one, and what a clinician
-- advised while a plan stays closed. Nothing here is ever changed.
CREATE TABLE plan.taps (
  tenant  uuid NOT NULL,
  member  uuid NOT NULL,
  taps    uuid NOT NULL,
  day     date NOT NULL,
  at      timestamptz NOT NULL,
  kind    text NOT NULL,
  words   jsonb NOT NULL,
  before  smallint CHECK (before BETWEEN 0 AND 10),
  stops   jsonb NOT NULL,
  PRIMARY KEY (tenant, member, taps)
);
CREATE INDEX taps_latest ON plan.taps (tenant, member, at DESC);

CREATE TABLE plan.altered (
  tenant  uuid NOT NULL,
  member  uuid NOT NULL,
  session uuid NOT NULL,
  place   smallint NOT NULL,
  nth     smallint NOT NULL,
  at      timestamptz NOT NULL,
  how     text NOT NULL CHECK (how IN ('EASIER', 'HARDER', 'SKIPPED')),
  reason  text NOT NULL,
  dose    jsonb NOT NULL,
  PRIMARY KEY (tenant, member, session, place, nth),
  FOREIGN KEY (tenant, member, session) REFERENCES plan.session ON DELETE CASCADE
);

CREATE TABLE plan.advice (
  tenant uuid NOT NULL,
  member uuid NOT NULL,
  advice uuid NOT NULL,
  hold   uuid NOT NULL,
  at     timestamptz NOT NULL,
  words  bytea NOT NULL,
  PRIMARY KEY (tenant, member, advice),
  FOREIGN KEY (tenant, member, hold) REFERENCES plan.hold ON DELETE CASCADE
);

SELECT account.protect('plan.taps', 'SELECT, INSERT');
SELECT account.protect('plan.altered', 'SELECT, INSERT');
SELECT account.protect('plan.advice', 'SELECT, INSERT');

-- No answer about warning signs is not the same as none of them.
ALTER TABLE plan.session ALTER flags DROP DEFAULT, ALTER flags DROP NOT NULL;
