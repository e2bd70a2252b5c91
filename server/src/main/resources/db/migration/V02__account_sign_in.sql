ALTER TABLE account.person ADD COLUMN mail_proven boolean NOT NULL DEFAULT true;

-- What a person agreed to, in which version of the words, and when.
CREATE TABLE account.consent (
  tenant   uuid NOT NULL,
  member   uuid NOT NULL,
  subject  text NOT NULL,
  version  integer NOT NULL,
  given_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, member, subject, version)
);
SELECT account.protect('account.consent', 'SELECT, INSERT');

-- Public keys of passkeys; the secret halves never leave the person's devices.
CREATE TABLE account.passkey (
  tenant          uuid NOT NULL,
  member          uuid NOT NULL,
  credential      bytea NOT NULL,
  public_key      bytea NOT NULL,
  attestation     bytea NOT NULL,
  client_data     bytea NOT NULL,
  sign_count      bigint NOT NULL,
  transports      text NOT NULL,
  verified        boolean NOT NULL,
  backup_eligible boolean NOT NULL,
  backup_state    boolean NOT NULL,
  created_at      timestamptz NOT NULL,
  used_at         timestamptz NOT NULL,
  PRIMARY KEY (tenant, member, credential),
  UNIQUE (tenant, credential)
);
SELECT account.protect('account.passkey');

-- Each form that was sent and what it led to, so that sending it again changes nothing. Kept with
-- the effect in one transaction.
CREATE TABLE account.once (
  tenant   uuid NOT NULL,
  member   uuid NOT NULL,
  key      uuid NOT NULL,
  request  bytea NOT NULL,
  at       timestamptz NOT NULL,
  status   integer NOT NULL DEFAULT 0,
  location text NOT NULL DEFAULT '',
  type     text NOT NULL DEFAULT '',
  body     bytea NOT NULL DEFAULT '',
  PRIMARY KEY (tenant, member, key)
);
SELECT account.protect('account.once', audited => false);

-- One-time codes: a keyed hash of the code and of the mail it was made for. No one is named.
CREATE TABLE soleus.code (
  code       uuid PRIMARY KEY,
  mail_index bytea NOT NULL,
  hash       bytea NOT NULL,
  tries      integer NOT NULL DEFAULT 0,
  made_at    timestamptz NOT NULL,
  used_at    timestamptz
);
CREATE INDEX ON soleus.code (mail_index, made_at);
CREATE INDEX ON soleus.code (made_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON soleus.code TO soleus_app;

-- Which parts of the demo have been planted.
CREATE TABLE soleus.planted (
  seed text PRIMARY KEY,
  at   timestamptz NOT NULL
);
GRANT SELECT, INSERT ON soleus.planted TO soleus_app;
