-- After days away: for which last session the course was stepped back, and when the answers of the
-- intake were last confirmed.
ALTER TABLE plan.program ADD stepped_for date, ADD confirmed_day date;
