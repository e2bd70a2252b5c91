-- The shoes that a member says she runs in, from one run on until the run where she names others.
-- What she calls them is hers, and sealed.
CREATE TABLE running.shoes (
  tenant  uuid NOT NULL,
  member  uuid NOT NULL,
  run     uuid NOT NULL,
  sealed  bytea NOT NULL,
  at      timestamptz NOT NULL,
  PRIMARY KEY (tenant, member, run),
  FOREIGN KEY (tenant, member, run) REFERENCES running.run ON DELETE CASCADE
);
SELECT account.protect('running.shoes', 'SELECT, INSERT, UPDATE, DELETE', false);
