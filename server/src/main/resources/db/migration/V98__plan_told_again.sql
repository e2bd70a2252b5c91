-- What was told a second time, on another device or another page, and otherwise: what was told first
-- stands, and this stays beside it. With a session it is how that felt, without one a morning.
CREATE TABLE plan.told_again (
  tenant        uuid NOT NULL,
  member        uuid NOT NULL,
  again         uuid NOT NULL,
  at            timestamptz NOT NULL,
  day           date NOT NULL,
  session       uuid,
  worst         smallint,
  right_after   smallint,
  effort        smallint,
  done_pct      smallint,
  limp          boolean,
  flags         text[],
  pain          smallint,
  stiffness_min smallint,
  PRIMARY KEY (tenant, member, again)
);
CREATE INDEX ON plan.told_again (tenant, member, day);
SELECT account.protect('plan.told_again', 'SELECT, INSERT');
