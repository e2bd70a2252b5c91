-- A case that did not wait was opened by somebody of the staff, with a reason that its member reads.
CREATE TABLE account.glass (
  tenant uuid NOT NULL,
  member uuid NOT NULL,
  glass  uuid NOT NULL,
  at     timestamptz NOT NULL,
  staff  uuid NOT NULL,
  words  bytea NOT NULL,
  PRIMARY KEY (tenant, member, glass)
);
SELECT account.protect('account.glass', 'SELECT, INSERT');
COMMENT ON TABLE account.glass IS 'told: Why somebody of the staff opened your case though it did not wait';
COMMENT ON COLUMN account.glass.words IS 'sealed text: the reason that was given';
