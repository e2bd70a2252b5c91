-- What a member ran. Numbers stay plain under ids that lead nowhere; where she was, what recorded
-- it and what a file was called are sealed.
CREATE SCHEMA running;

-- A run as she has it: made of one recording or more. Worked out anew whenever they change, so that
-- nothing here is anybody's word; what she said herself lies in `felt` and `correction`.
CREATE TABLE running.run (
  tenant         uuid NOT NULL,
  member         uuid NOT NULL,
  run            uuid NOT NULL,
  day            date NOT NULL,
  starts_at      timestamptz,
  ends_at        timestamptz NOT NULL,
  sport          text NOT NULL,
  place          text NOT NULL,
  distance_m     integer NOT NULL CHECK (distance_m >= 0),
  moving_s       integer NOT NULL CHECK (moving_s >= 0),
  elapsed_s      integer,
  ascent_m       integer,
  cadence_spm    integer,
  heart_rate_bpm integer,
  -- the load on one calf; empty while it was not scored yet
  calf_low       integer,
  calf_mid       integer,
  calf_high      integer,
  calf_from      integer,
  calf_to        integer,
  impulse_bw_s   double precision,
  steps_per_leg  double precision,
  flags          text[] NOT NULL DEFAULT '{}',
  km_speeds_m_s  double precision[] NOT NULL DEFAULT '{}',
  grade_s        integer[] NOT NULL DEFAULT '{}',
  -- the cadence that it says of her at 2.7 m/s, and the one that was known when it was scored
  cadence_level  double precision,
  cadence_line   double precision,
  PRIMARY KEY (tenant, member, run)
);
CREATE INDEX run_by_day ON running.run (tenant, member, day);

-- One source of a run: a run in a file, or what she wrote down. A deleted one leaves its hash, so
-- that the same file does not bring it back.
CREATE TABLE running.recording (
  tenant     uuid NOT NULL,
  member     uuid NOT NULL,
  recording  uuid NOT NULL,
  run        uuid,
  hash       bytea NOT NULL,
  format     text NOT NULL,
  starts_at  timestamptz,
  ends_at    timestamptz,
  day        date NOT NULL,
  sport      text NOT NULL,
  place      text NOT NULL,
  distance_m integer NOT NULL,
  moving_s   integer NOT NULL,
  sealed     bytea,
  at         timestamptz NOT NULL,
  PRIMARY KEY (tenant, member, recording),
  UNIQUE (tenant, member, hash),
  FOREIGN KEY (tenant, member, run) REFERENCES running.run
);
CREATE INDEX recording_of_run ON running.recording (tenant, member, run);
CREATE INDEX recording_by_start ON running.recording (tenant, member, starts_at);

-- A file that was read to its end, known again by a keyed hash of its bytes.
CREATE TABLE running.file (
  tenant  uuid NOT NULL,
  member  uuid NOT NULL,
  hash    bytea NOT NULL,
  at      timestamptz NOT NULL,
  PRIMARY KEY (tenant, member, hash)
);

-- What she felt, as she told it; and what she set right. Neither is ever touched by a file.
CREATE TABLE running.felt (
  tenant   uuid NOT NULL,
  member   uuid NOT NULL,
  run      uuid NOT NULL,
  during   smallint CHECK (during BETWEEN 0 AND 10),
  after    smallint CHECK (after BETWEEN 0 AND 10),
  effort   smallint CHECK (effort BETWEEN 0 AND 10),
  done_pct smallint CHECK (done_pct BETWEEN 0 AND 1000),
  limp     boolean,
  signs    text[],
  at       timestamptz NOT NULL,
  PRIMARY KEY (tenant, member, run),
  FOREIGN KEY (tenant, member, run) REFERENCES running.run ON DELETE CASCADE
);
CREATE TABLE running.correction (
  tenant     uuid NOT NULL,
  member     uuid NOT NULL,
  run        uuid NOT NULL,
  day        date,
  sport      text,
  distance_m integer CHECK (distance_m BETWEEN 1 AND 1000000),
  at         timestamptz NOT NULL,
  PRIMARY KEY (tenant, member, run),
  FOREIGN KEY (tenant, member, run) REFERENCES running.run ON DELETE CASCADE
);

-- Runs written down before belong here from now on.
ALTER TABLE plan.run NO FORCE ROW LEVEL SECURITY;
INSERT INTO running.run (tenant, member, run, day, ends_at, sport, place, distance_m, moving_s)
  SELECT tenant, member, run, day, day + time '20:00', 'RUNNING', 'UNKNOWN', distance_m,
    60 * minutes FROM plan.run;
INSERT INTO running.recording
    (tenant, member, recording, run, hash, format, day, sport, place, distance_m, moving_s, at)
  SELECT tenant, member, run, run, uuid_send(run), 'hand', day, 'RUNNING', 'UNKNOWN', distance_m,
    60 * minutes, day + time '20:00' FROM plan.run;
INSERT INTO running.felt (tenant, member, run, during, at)
  SELECT tenant, member, run, worst, day + time '20:00' FROM plan.run WHERE worst IS NOT NULL;
DROP TABLE plan.run;

SELECT account.protect('running.run');
SELECT account.protect('running.recording', 'SELECT, INSERT, UPDATE, DELETE', false);
SELECT account.protect('running.file', 'SELECT, INSERT, DELETE', false);
SELECT account.protect('running.felt');
SELECT account.protect('running.correction');
