-- Somebody may fall ill on the first day of a holiday: one takes nothing from the other.
ALTER TABLE plan.pause DROP CONSTRAINT pause_pkey;
ALTER TABLE plan.pause ADD PRIMARY KEY (tenant, member, from_day, why);
