-- What the intake of her first plan told of its own morning stays with her course: other answers and
-- another plan do not move what it is measured by. It is a copy of her word, made once with her first
-- session. Of a course that began before the present plan it is not known any more.
ALTER TABLE outcome.course
  ADD intake_day  date,
  ADD intake_pain smallint CHECK (intake_pain BETWEEN 0 AND 10),
  ADD CHECK ((intake_day IS NULL) = (intake_pain IS NULL));

ALTER TABLE outcome.course NO FORCE ROW LEVEL SECURITY;
ALTER TABLE plan.program NO FORCE ROW LEVEL SECURITY;
ALTER TABLE plan.intake NO FORCE ROW LEVEL SECURITY;
UPDATE outcome.course c
  SET intake_day = p.intake_day,
    intake_pain = (coalesce(i.made, i.words)->'morningPain'->>0)::smallint
  FROM plan.program p JOIN plan.intake i USING (tenant, member)
  WHERE p.tenant = c.tenant AND p.member = c.member AND p.ended_at IS NULL
    AND p.intake_day <= c.first_day
    AND coalesce(i.made, i.words)->'morningPain'->>0 ~ '^([0-9]|10)$';
ALTER TABLE plan.intake FORCE ROW LEVEL SECURITY;
ALTER TABLE plan.program FORCE ROW LEVEL SECURITY;
ALTER TABLE outcome.course FORCE ROW LEVEL SECURITY;
