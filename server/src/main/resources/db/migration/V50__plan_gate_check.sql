-- Check-ins at a gate that no phase asks about, as they were told. A criterion in neither list was
-- not tried.
CREATE TABLE plan.gate_check (
  tenant uuid NOT NULL,
  member uuid NOT NULL,
  id     uuid NOT NULL,
  gate   text NOT NULL,
  at     timestamptz NOT NULL,
  held   text[] NOT NULL,
  failed text[] NOT NULL,
  PRIMARY KEY (tenant, member, id)
);
CREATE INDEX ON plan.gate_check (tenant, member, gate, at);

SELECT account.protect('plan.gate_check', 'SELECT, INSERT');
