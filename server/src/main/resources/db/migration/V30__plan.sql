-- A member's plan. Numbers stay plain under ids that lead nowhere; her own words are sealed.
CREATE SCHEMA plan;

CREATE TABLE plan.intake (
  tenant   uuid NOT NULL,
  member   uuid NOT NULL,
  words    jsonb NOT NULL,
  goals    bytea,
  finished boolean NOT NULL,
  at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant, member)
);
CREATE TABLE plan.program (
  tenant     uuid NOT NULL,
  member     uuid NOT NULL,
  program    uuid NOT NULL,
  starts     date NOT NULL,
  intake_day date NOT NULL,
  age_years  smallint NOT NULL,
  rules      text NOT NULL,
  course     jsonb NOT NULL,
  at         timestamptz NOT NULL DEFAULT now(),
  ended_at   timestamptz,
  PRIMARY KEY (tenant, member, program)
);
CREATE UNIQUE INDEX one_program ON plan.program (tenant, member) WHERE ended_at IS NULL;
CREATE TABLE plan.session (
  tenant      uuid NOT NULL,
  member      uuid NOT NULL,
  session     uuid NOT NULL,
  day         date NOT NULL,
  kind        text NOT NULL,
  prescribed  jsonb NOT NULL,
  minutes     smallint NOT NULL,
  stage       smallint,
  before      smallint CHECK (before BETWEEN 0 AND 10),
  started_at  timestamptz NOT NULL,
  finished_at timestamptz,
  worst       smallint CHECK (worst BETWEEN 0 AND 10),
  right_after smallint CHECK (right_after BETWEEN 0 AND 10),
  effort      smallint CHECK (effort BETWEEN 0 AND 10),
  done_pct    smallint CHECK (done_pct BETWEEN 0 AND 100),
  limp        boolean,
  flags       text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (tenant, member, session),
  UNIQUE (tenant, member, day, kind)
);
CREATE TABLE plan.set_done (
  tenant   uuid NOT NULL,
  member   uuid NOT NULL,
  session  uuid NOT NULL,
  exercise text NOT NULL,
  side     text NOT NULL CHECK (side IN ('LEFT', 'RIGHT', 'BOTH')),
  set_no   smallint NOT NULL,
  amount   smallint NOT NULL,
  at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant, member, session, exercise, side, set_no),
  FOREIGN KEY (tenant, member, session) REFERENCES plan.session ON DELETE CASCADE
);
CREATE TABLE plan.morning (
  tenant        uuid NOT NULL,
  member        uuid NOT NULL,
  day           date NOT NULL,
  pain          smallint CHECK (pain BETWEEN 0 AND 10),
  stiffness_min smallint CHECK (stiffness_min BETWEEN 0 AND 1440),
  at            timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant, member, day)
);
CREATE TABLE plan.decision (
  tenant   uuid NOT NULL,
  member   uuid NOT NULL,
  decision uuid NOT NULL,
  day      date NOT NULL,
  at       timestamptz NOT NULL,
  decided  jsonb NOT NULL,
  sentence text NOT NULL,
  rules    text NOT NULL,
  PRIMARY KEY (tenant, member, decision),
  UNIQUE (tenant, member, day)
);
CREATE TABLE plan.hold (
  tenant    uuid NOT NULL,
  member    uuid NOT NULL,
  hold      uuid NOT NULL,
  kind      text NOT NULL CHECK (kind IN ('PENDING', 'WITHHELD', 'REVIEW', 'LOCKED')),
  since     timestamptz NOT NULL DEFAULT now(),
  because   jsonb NOT NULL,
  lifted_at timestamptz,
  lifted_by text,
  reason    bytea,
  PRIMARY KEY (tenant, member, hold)
);
CREATE INDEX hold_standing ON plan.hold (tenant, since) WHERE lifted_at IS NULL;
CREATE TABLE plan.run (
  tenant     uuid NOT NULL,
  member     uuid NOT NULL,
  run        uuid NOT NULL,
  day        date NOT NULL,
  distance_m integer NOT NULL CHECK (distance_m BETWEEN 1 AND 1000000),
  minutes    integer NOT NULL CHECK (minutes BETWEEN 1 AND 10000),
  worst      smallint CHECK (worst BETWEEN 0 AND 10),
  PRIMARY KEY (tenant, member, run)
);

SELECT account.protect('plan.intake', 'SELECT, INSERT, UPDATE');
SELECT account.protect('plan.program', 'SELECT, INSERT, UPDATE');
SELECT account.protect('plan.session', 'SELECT, INSERT, UPDATE');
SELECT account.protect('plan.set_done', 'SELECT, INSERT, UPDATE');
SELECT account.protect('plan.morning', 'SELECT, INSERT');
SELECT account.protect('plan.decision', 'SELECT, INSERT');
SELECT account.protect('plan.hold', 'SELECT, INSERT, UPDATE');
SELECT account.protect('plan.run', 'SELECT, INSERT');
