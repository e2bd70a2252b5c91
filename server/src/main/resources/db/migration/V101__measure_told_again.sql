-- What was answered a second time in a week that was told or passed over already, on another device or
-- another page, and otherwise: what arrived first stands, and this stays beside it. One row a question
-- that was answered; of an activity also how it was named there, sealed.
CREATE TABLE measure.told_again (
  tenant uuid NOT NULL,
  member uuid NOT NULL,
  start  date NOT NULL,
  week   smallint NOT NULL,
  again  uuid NOT NULL,
  item   text NOT NULL,
  at     timestamptz NOT NULL,
  value  integer,
  name   bytea,
  PRIMARY KEY (tenant, member, start, week, again, item),
  FOREIGN KEY (tenant, member, start, week) REFERENCES measure.wave ON DELETE CASCADE
);
SELECT account.protect('measure.told_again', 'SELECT, INSERT');
