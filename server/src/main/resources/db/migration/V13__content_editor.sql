-- What content owners are writing, beside what the clinic runs with. The files of the clinic's own
-- folder stay the source of truth: a draft is gone once it is published. Nothing here is about a
-- member.
CREATE SCHEMA content;

CREATE TABLE content.draft (
  tenant   uuid NOT NULL REFERENCES account.tenant,
  name     text NOT NULL,
  revision integer NOT NULL,
  words    bytea NOT NULL,
  base     text NOT NULL,
  author   uuid NOT NULL,
  at       timestamptz NOT NULL,
  PRIMARY KEY (tenant, name)
);

-- Who changed what of the content, and when; append-only, each row chained to the one before.
CREATE TABLE content.change (
  tenant uuid NOT NULL REFERENCES account.tenant,
  seq    bigint NOT NULL,
  at     timestamptz NOT NULL,
  actor  uuid NOT NULL,
  did    text NOT NULL,
  name   text NOT NULL,
  mark   text NOT NULL,
  said   text NOT NULL,
  hash   bytea NOT NULL,
  PRIMARY KEY (tenant, seq)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON content.change
  FOR EACH STATEMENT EXECUTE FUNCTION account.audit_refuse();

GRANT USAGE ON SCHEMA content TO soleus_staff;
GRANT SELECT, INSERT, UPDATE, DELETE ON content.draft TO soleus_staff;
GRANT SELECT, INSERT ON content.change TO soleus_staff;
