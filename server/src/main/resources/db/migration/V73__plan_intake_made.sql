-- What a plan was made from, while its answers are being changed: until a new plan is made from the
-- others, it is drawn from these.
ALTER TABLE plan.intake ADD made jsonb, ADD made_goals bytea;
