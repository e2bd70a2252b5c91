-- What a member wants to be reminded of, and how. Nothing is sent that she has not chosen. The
-- clock of the clinic moves next_at on, so writes of this table are not told in the audit; her
-- own choice is, as the form that she sent.
CREATE TABLE plan.reminder (
  tenant    uuid NOT NULL,
  member    uuid NOT NULL,
  kind      text NOT NULL CHECK (kind IN ('SESSION', 'MORNING', 'WEEK', 'BREAK')),
  mail      boolean NOT NULL,
  phone     boolean NOT NULL,
  at        time NOT NULL,
  until     time,
  every_min smallint CHECK (every_min BETWEEN 30 AND 240),
  next_at   timestamptz,
  PRIMARY KEY (tenant, member, kind)
);
CREATE INDEX reminder_due ON plan.reminder (tenant, next_at) WHERE next_at IS NOT NULL;

-- Hours in which nothing is sent, and whether she wants to read how regular she is.
CREATE TABLE plan.quiet (
  tenant     uuid NOT NULL,
  member     uuid NOT NULL,
  from_time  time NOT NULL,
  until_time time NOT NULL,
  habit      boolean NOT NULL DEFAULT true,
  PRIMARY KEY (tenant, member)
);

-- One row for each reminder that was due and had something to say, by each way that she chose:
-- the key is what makes it go out once. It holds a kind and a time, never a word.
CREATE TABLE plan.reminded (
  tenant  uuid NOT NULL,
  member  uuid NOT NULL,
  kind    text NOT NULL,
  day     date NOT NULL,
  slot    time NOT NULL,
  way     text NOT NULL CHECK (way IN ('MAIL', 'PHONE')),
  id      uuid NOT NULL,
  state   text NOT NULL CHECK (state IN ('WAITS', 'SENT', 'DROPPED')),
  tries   smallint NOT NULL DEFAULT 0,
  next_at timestamptz NOT NULL,
  late_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, member, kind, day, slot, way)
);
CREATE INDEX reminded_late ON plan.reminded (tenant, late_at);
CREATE INDEX reminded_waiting ON plan.reminded (tenant, next_at) WHERE state = 'WAITS';

-- Devices that ring. The address is sealed under her key; the digest only tells whether it is
-- known.
CREATE TABLE plan.device (
  tenant uuid NOT NULL,
  member uuid NOT NULL,
  device bytea NOT NULL,
  sealed bytea NOT NULL,
  since  timestamptz NOT NULL,
  PRIMARY KEY (tenant, member, device)
);

-- The secret part of a calendar's address, as its digest.
CREATE TABLE plan.calendar (
  tenant uuid NOT NULL,
  member uuid NOT NULL,
  secret bytea NOT NULL,
  since  timestamptz NOT NULL,
  PRIMARY KEY (tenant, member)
);

SELECT account.protect('plan.reminder', audited => false);
SELECT account.protect('plan.quiet');
SELECT account.protect('plan.reminded', audited => false);
SELECT account.protect('plan.device');
SELECT account.protect('plan.calendar');

-- With what this clinic shows services of push who it is (VAPID, RFC 8292). The private half is
-- sealed by the operator's key.
CREATE TABLE soleus.push_key (
  tenant uuid PRIMARY KEY REFERENCES account.tenant,
  open   text NOT NULL,
  sealed text NOT NULL
);
GRANT SELECT, INSERT ON soleus.push_key TO soleus_app;
