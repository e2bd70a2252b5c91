-- How a run felt as it was told at another time, on another device or another page, and otherwise: what
-- was told last stands in `felt`, as far as the clocks of phones can say, and this stays beside it.
CREATE TABLE running.felt_again (
  tenant   uuid NOT NULL,
  member   uuid NOT NULL,
  run      uuid NOT NULL,
  again    uuid NOT NULL,
  during   smallint CHECK (during BETWEEN 0 AND 10),
  after    smallint CHECK (after BETWEEN 0 AND 10),
  effort   smallint CHECK (effort BETWEEN 0 AND 10),
  done_pct smallint CHECK (done_pct BETWEEN 0 AND 1000),
  limp     boolean,
  signs    text[],
  at       timestamptz NOT NULL,
  PRIMARY KEY (tenant, member, run, again),
  FOREIGN KEY (tenant, member, run) REFERENCES running.run ON DELETE CASCADE
);
SELECT account.protect('running.felt_again', 'SELECT, INSERT');
