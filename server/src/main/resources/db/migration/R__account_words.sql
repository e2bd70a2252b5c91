-- What each table of a member holds, in a sentence to her, and what each sealed or hashed column is:
-- the schema of her export. A new table without a sentence, and a bytea column without a kind, fail
-- the build.
--
-- Tables. No word before the sentence: the rows travel into another clinic. `told`: they are in her
-- export, and are not taken in elsewhere. `stays`: they are not in it.
-- Columns of bytea. `sealed text`, `sealed bytes`: opened in her export, sealed anew elsewhere.
-- `remade`: not in it, made anew elsewhere. `stays`: not in it.
COMMENT ON TABLE account.person IS 'told: Who you are, and how you like to read';
COMMENT ON COLUMN account.person.sealed IS 'sealed text: your name, your mail and your birth date, a line each';
COMMENT ON COLUMN account.person.mail_index IS 'stays: finds your mail, in this clinic alone';
COMMENT ON COLUMN account.person.unit IS 'in which you read distances; inside, everything is metres';
COMMENT ON COLUMN account.person.zone IS 'the time zone in which your days are days';
COMMENT ON TABLE account.consent IS 'told: What you agreed to, in which version, and when';
COMMENT ON TABLE account.passkey IS 'told: Your passkeys: that they are there, and when they were used';
COMMENT ON COLUMN account.passkey.credential IS 'stays: a passkey belongs to one address';
COMMENT ON COLUMN account.passkey.public_key IS 'stays: a passkey belongs to one address';
COMMENT ON COLUMN account.passkey.attestation IS 'stays: a passkey belongs to one address';
COMMENT ON COLUMN account.passkey.client_data IS 'stays: a passkey belongs to one address';
COMMENT ON TABLE account.once IS 'stays: Forms that were sent, so that none takes effect twice';
COMMENT ON COLUMN account.once.request IS 'stays: a hash of what was sent';
COMMENT ON COLUMN account.once.body IS 'stays: what was answered';
COMMENT ON TABLE account.audit IS 'told: Who looked at your data or changed it';
COMMENT ON COLUMN account.audit.hash IS 'stays: of the line and the one before it; the last of them is in the manifest';
COMMENT ON TABLE account.audit_head IS 'stays: Where the trail of looks and changes ends';
COMMENT ON COLUMN account.audit_head.hash IS 'stays: of the last line';
COMMENT ON TABLE account.brought IS 'What you brought along from another clinic, and who had looked at it there';
COMMENT ON COLUMN account.brought.seen IS 'sealed text: the looks and changes there, as access.csv';
