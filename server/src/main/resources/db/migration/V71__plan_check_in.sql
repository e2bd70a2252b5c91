-- Check-ins at the ends of phases and at gates are one thing: what is checked is a phase's id or a
-- gate's, and no two share one. The owner may read all rows for as long as they move, and what
-- moves is not written anew.
ALTER TABLE plan.phase_check RENAME TO check_in;
ALTER TABLE plan.check_in RENAME COLUMN phase TO what;
ALTER TABLE plan.check_in NO FORCE ROW LEVEL SECURITY;
ALTER TABLE plan.check_in DISABLE TRIGGER audit_insert;
ALTER TABLE plan.gate_check NO FORCE ROW LEVEL SECURITY;
INSERT INTO plan.check_in (tenant, member, id, what, at, held, failed)
  SELECT tenant, member, id, gate, at, held, failed FROM plan.gate_check;
ALTER TABLE plan.check_in ENABLE TRIGGER audit_insert;
ALTER TABLE plan.check_in FORCE ROW LEVEL SECURITY;
DROP TABLE plan.gate_check;
