-- What a member arranged of her calendar: a session on another day of its week, and days on which
-- the plan waits. Neither changes what was done.
CREATE TABLE plan.moved (
  tenant   uuid NOT NULL,
  member   uuid NOT NULL,
  kind     text NOT NULL,
  from_day date NOT NULL,
  to_day   date NOT NULL,
  at       timestamptz NOT NULL,
  PRIMARY KEY (tenant, member, kind, from_day)
);
CREATE TABLE plan.pause (
  tenant    uuid NOT NULL,
  member    uuid NOT NULL,
  from_day  date NOT NULL,
  until_day date CHECK (until_day >= from_day),
  why       text NOT NULL,
  at        timestamptz NOT NULL,
  PRIMARY KEY (tenant, member, from_day)
);

SELECT account.protect('plan.moved', 'SELECT, INSERT, UPDATE, DELETE');
SELECT account.protect('plan.pause', 'SELECT, INSERT, UPDATE, DELETE');
