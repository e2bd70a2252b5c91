-- Services that keep runs and that a member connected. Her tokens, and up to where a service was
-- read, are sealed under her key.
CREATE TABLE running.connection (
  tenant   uuid NOT NULL,
  member   uuid NOT NULL,
  provider text NOT NULL,
  sealed   bytea NOT NULL,
  since    timestamptz NOT NULL,
  last_at  timestamptz,
  next_at  timestamptz NOT NULL,
  failures integer NOT NULL DEFAULT 0,
  trouble  text NOT NULL DEFAULT '',
  shut     boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tenant, member, provider)
);
CREATE INDEX connection_due ON running.connection (tenant, next_at) WHERE NOT shut;

-- She is on her way to say yes there, or no.
CREATE TABLE running.leaving (
  tenant   uuid NOT NULL,
  member   uuid NOT NULL,
  provider text NOT NULL,
  sealed   bytea NOT NULL,
  at       timestamptz NOT NULL,
  PRIMARY KEY (tenant, member, provider)
);

SELECT account.protect('running.connection', 'SELECT, INSERT, UPDATE, DELETE', false);
SELECT account.protect('running.leaving', 'SELECT, INSERT, UPDATE, DELETE', false);
