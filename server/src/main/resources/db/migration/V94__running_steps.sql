-- Steps of a member's days: as a device counted them, walking and running apart, and as she typed
-- them herself, which stands before the count and is never written over by a file. They change no
-- load; they are only held against mornings.
CREATE TABLE running.steps (
  tenant  uuid NOT NULL,
  member  uuid NOT NULL,
  day     date NOT NULL,
  walked  int CHECK (walked BETWEEN 0 AND 120000),
  ran     int CHECK (ran BETWEEN 0 AND 120000),
  told    int CHECK (told BETWEEN 0 AND 120000),
  at      timestamptz NOT NULL,
  PRIMARY KEY (tenant, member, day),
  CHECK ((walked IS NULL) = (ran IS NULL)),
  CHECK (walked IS NOT NULL OR told IS NOT NULL)
);
SELECT account.protect('running.steps', 'SELECT, INSERT, UPDATE, DELETE', false);
