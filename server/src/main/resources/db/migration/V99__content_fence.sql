-- What content owners write and did is fenced by clinic, as everything else is: the database
-- insists, whatever a question forgets.
ALTER TABLE content.draft ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE content.change ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clinic ON content.draft TO soleus_staff USING (tenant = account.tenant_now());
CREATE POLICY clinic ON content.change TO soleus_staff USING (tenant = account.tenant_now());

-- A draft may be that a file is taken away: its words are empty then, and whoever signs says so
-- here, where a file that goes holds no signature.
ALTER TABLE content.draft
  ADD COLUMN gone boolean NOT NULL DEFAULT false,
  ADD COLUMN signed text NOT NULL DEFAULT '';
