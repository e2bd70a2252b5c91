-- The trail of somebody who was erased is let go after six years; nothing else ever leaves the audit.
-- The run-time roles may not delete from it at all: this function alone does.
CREATE OR REPLACE FUNCTION account.audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('app.forget', true) = 'erased' THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'the audit is append-only';
END $$;

CREATE POLICY owner_reads ON account.erasure FOR SELECT TO CURRENT_USER USING (true);

CREATE FUNCTION account.audit_forget() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = account, pg_temp AS $$
DECLARE
  gone bigint;
BEGIN
  -- Not as a setting of the function itself: an owner who is no superuser may not give it one.
  PERFORM set_config('app.forget', 'erased', true);
  DELETE FROM account.audit a USING account.erasure e
    WHERE e.tenant = account.tenant_now() AND e.at < now() - interval '6 years'
      AND a.tenant = e.tenant AND a.member = e.member;
  GET DIAGNOSTICS gone = ROW_COUNT;
  DELETE FROM account.audit_head h USING account.erasure e
    WHERE e.tenant = account.tenant_now() AND e.at < now() - interval '6 years'
      AND h.tenant = e.tenant AND h.member = e.member;
  PERFORM set_config('app.forget', '', true);
  RETURN gone;
END $$;
REVOKE ALL ON FUNCTION account.audit_forget FROM PUBLIC;
GRANT EXECUTE ON FUNCTION account.audit_forget TO soleus_staff;
