-- What a member said that a run went over. It never changes a load; it is only held against
-- mornings.
CREATE TABLE running.ground (
  tenant  uuid NOT NULL,
  member  uuid NOT NULL,
  run     uuid NOT NULL,
  ground  text NOT NULL,
  at      timestamptz NOT NULL,
  PRIMARY KEY (tenant, member, run),
  FOREIGN KEY (tenant, member, run) REFERENCES running.run ON DELETE CASCADE
);
SELECT account.protect('running.ground', 'SELECT, INSERT, UPDATE, DELETE', false);
