-- What members tried of their legs, as they told it: a row a leg, never changed.
CREATE SCHEMA measure;

CREATE TABLE measure.self_test (
  tenant  uuid NOT NULL,
  member  uuid NOT NULL,
  attempt uuid NOT NULL,
  leg     text NOT NULL CHECK (leg IN ('LEFT', 'RIGHT', 'BOTH')),
  test    text NOT NULL,
  day     date NOT NULL,
  at      timestamptz NOT NULL,
  value   integer NOT NULL CHECK (value >= 0),
  ended   text NOT NULL CHECK (ended IN ('DONE', 'PAIN', 'OTHER')),
  pain    smallint CHECK (pain BETWEEN 0 AND 10),
  PRIMARY KEY (tenant, member, attempt, leg)
);
CREATE INDEX self_test_latest ON measure.self_test (tenant, member, at DESC);

SELECT account.protect('measure.self_test', 'SELECT, INSERT');
