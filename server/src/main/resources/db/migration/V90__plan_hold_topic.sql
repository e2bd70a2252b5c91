-- What a hold is about: one stands for each, and none swallows another. One of before has none, and
-- is told by its kind and its rules.
ALTER TABLE plan.hold ADD topic text
  CHECK (topic IN ('SCREEN', 'PLAN', 'STEPS', 'RUNS', 'MOOD', 'ASKED'));
