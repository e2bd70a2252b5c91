-- Why somebody looked: a word from a closed list, never free text. Empty in rows of before, and in
-- what a member or the machinery does.
ALTER TABLE account.audit ADD COLUMN why text NOT NULL DEFAULT '' CHECK (why ~ '^[a-z]*$');

-- The reason is in the hash where there is one; rows of before hash as they did.
CREATE OR REPLACE FUNCTION account.audit_hash(before bytea, a account.audit) RETURNS bytea
LANGUAGE sql STABLE AS $$
  SELECT sha256(before || convert_to(concat_ws('|', a.tenant, a.member, a.seq,
    (extract(epoch FROM a.at) * 1000000)::bigint, a.actor_kind, a.actor, a.op, a.subject,
    a.touched, nullif(a.why, '')), 'UTF8'))
$$;

CREATE FUNCTION account.why_now() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(current_setting('app.why', true), '') $$;

CREATE OR REPLACE FUNCTION account.audit_append(
  of_tenant uuid, of_member uuid, did text, what text, many integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = account, pg_temp AS $$
DECLARE
  head account.audit_head;
  row  account.audit;
BEGIN
  INSERT INTO account.audit_head VALUES (of_tenant, of_member, 0, ''::bytea)
    ON CONFLICT DO NOTHING;
  SELECT * INTO STRICT head FROM account.audit_head
    WHERE tenant = of_tenant AND member = of_member FOR UPDATE;
  row := (of_tenant, of_member, head.seq + 1, clock_timestamp(),
    coalesce(account.actor_kind_now(), 'owner'), account.actor_now(), did, what, many, ''::bytea,
    account.why_now());
  row.hash := account.audit_hash(head.hash, row);
  INSERT INTO account.audit SELECT row.*;
  UPDATE account.audit_head SET seq = row.seq, hash = row.hash
    WHERE tenant = of_tenant AND member = of_member;
END $$;

-- Notes that the running scope looked at members of its tenant, and why.
CREATE FUNCTION account.audit_read(members uuid[], what text, because text) RETURNS void
LANGUAGE plpgsql SET search_path = account, pg_temp AS $$
BEGIN
  PERFORM set_config('app.why', because, true);
  PERFORM account.audit_read(members, what);
  PERFORM set_config('app.why', '', true);
END $$;
