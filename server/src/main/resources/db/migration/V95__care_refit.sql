-- What a clinic's own refit of the chance of a flare found: counts and measures of the clinic, and
-- nothing of any member. Each is kept, the newest holds. Members cannot read it, and a clinic reads
-- its own.
CREATE TABLE care.refit (
  tenant   uuid NOT NULL REFERENCES account.tenant,
  at       timestamptz NOT NULL,
  released boolean NOT NULL,
  found    jsonb NOT NULL,
  PRIMARY KEY (tenant, at)
);
ALTER TABLE care.refit ENABLE ROW LEVEL SECURITY;
CREATE POLICY clinic ON care.refit TO soleus_staff USING (tenant = account.tenant_now());
GRANT SELECT, INSERT ON care.refit TO soleus_staff;
