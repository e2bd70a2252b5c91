-- The year after a plan that ended well: one question now and then.
CREATE TABLE plan.guard (
  tenant    uuid NOT NULL,
  member    uuid NOT NULL,
  since     date NOT NULL,
  until_day date NOT NULL,
  ended_day date,
  at        timestamptz NOT NULL,
  PRIMARY KEY (tenant, member, since)
);
CREATE TABLE plan.guard_told (
  tenant uuid NOT NULL,
  member uuid NOT NULL,
  day    date NOT NULL,
  worst  smallint NOT NULL CHECK (worst BETWEEN 0 AND 10),
  at     timestamptz NOT NULL,
  PRIMARY KEY (tenant, member, day)
);

SELECT account.protect('plan.guard', 'SELECT, INSERT, UPDATE');
SELECT account.protect('plan.guard_told', 'SELECT, INSERT');
