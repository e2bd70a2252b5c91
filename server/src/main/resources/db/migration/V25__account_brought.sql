-- That a member came with her data from another clinic, and who had looked at it there, sealed.
CREATE TABLE account.brought (
  tenant  uuid NOT NULL,
  member  uuid NOT NULL,
  brought uuid NOT NULL,
  at      timestamptz NOT NULL,
  made_at timestamptz NOT NULL,
  clinic  text NOT NULL,
  seen    bytea NOT NULL,
  PRIMARY KEY (tenant, member, brought)
);
SELECT account.protect('account.brought', 'SELECT, INSERT');
