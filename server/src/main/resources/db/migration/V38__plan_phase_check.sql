-- Check-ins at the ends of phases, as they were told. A criterion in neither list was not tried.
CREATE TABLE plan.phase_check (
  tenant uuid NOT NULL,
  member uuid NOT NULL,
  id     uuid NOT NULL,
  phase  text NOT NULL,
  at     timestamptz NOT NULL,
  held   text[] NOT NULL,
  failed text[] NOT NULL,
  PRIMARY KEY (tenant, member, id)
);
CREATE INDEX ON plan.phase_check (tenant, member, phase, at);

SELECT account.protect('plan.phase_check', 'SELECT, INSERT');
