-- A self-test may end by a warning sign.
ALTER TABLE measure.self_test DROP CONSTRAINT self_test_ended_check;
ALTER TABLE measure.self_test ADD CONSTRAINT self_test_ended_check
  CHECK (ended IN ('DONE', 'PAIN', 'SIGN', 'OTHER'));
