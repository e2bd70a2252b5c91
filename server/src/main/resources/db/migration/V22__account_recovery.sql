-- Ways back in for whoever has lost the others: a keyed hash of each code together with her mail,
-- good for one use. A new set replaces the one before.
CREATE TABLE account.recovery (
  tenant  uuid NOT NULL,
  member  uuid NOT NULL,
  hash    bytea NOT NULL,
  made_at timestamptz NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (tenant, member, hash)
);
SELECT account.protect('account.recovery');
CREATE INDEX ON account.recovery (tenant, hash);
COMMENT ON TABLE account.recovery IS 'stays: Codes that let you back in, good for this clinic alone';
COMMENT ON COLUMN account.recovery.hash IS 'stays: of a code';

-- On what a passkey was made, as `Firefox|Android`; empty where nobody knows.
ALTER TABLE account.passkey ADD COLUMN device text NOT NULL DEFAULT '';
