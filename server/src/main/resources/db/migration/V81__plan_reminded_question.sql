-- Questions that are due are a kind of reminder of their own.
ALTER TABLE plan.reminder DROP CONSTRAINT reminder_kind_check;
ALTER TABLE plan.reminder ADD CONSTRAINT reminder_kind_check
  CHECK (kind IN ('SESSION', 'MORNING', 'WEEK', 'BREAK', 'QUESTIONS'));

-- Which question a member was reminded of: the key is what makes it be told once, however often the
-- clock of the clinic is put right. It names a week of a plan, never an answer.
CREATE TABLE plan.reminded_question (
  tenant   uuid NOT NULL,
  member   uuid NOT NULL,
  question text NOT NULL,
  at       timestamptz NOT NULL,
  PRIMARY KEY (tenant, member, question)
);
SELECT account.protect('plan.reminded_question', audited => false);
