-- Who a request may act as. A connection opens as soleus_app, which sees no member at all; a
-- transaction takes soleus_member or soleus_staff for its own length, together with the settings
-- app.tenant, app.member and app.actor. None of them owns a table or passes row-level security by.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['soleus_app', 'soleus_member', 'soleus_staff'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS', name);
    END IF;
    EXECUTE format('GRANT %I TO CURRENT_USER', name);
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'soleus_login') THEN
      EXECUTE format('GRANT %I TO soleus_login WITH INHERIT FALSE, SET TRUE', name);
    END IF;
  END LOOP;
END $$;
GRANT soleus_app TO soleus_member, soleus_staff;

CREATE SCHEMA account;
GRANT USAGE ON SCHEMA soleus, account TO soleus_app;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

-- The scope of the running transaction; null when there is none.
CREATE FUNCTION account.tenant_now() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.tenant', true), '')::uuid $$;
CREATE FUNCTION account.member_now() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.member', true), '')::uuid $$;
CREATE FUNCTION account.actor_now() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.actor', true), '')::uuid $$;
CREATE FUNCTION account.actor_kind_now() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.actor_kind', true), '') $$;

-- A clinic. Holds nothing personal and is readable without a scope.
CREATE TABLE account.tenant (
  tenant     uuid PRIMARY KEY,
  name       text NOT NULL,
  demo       boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT, INSERT ON account.tenant TO soleus_app;

-- Append-only: who touched whose data, when and where; never what it said. Each member's rows form
-- a chain, so that a changed or missing one shows; the head shows a missing last one.
CREATE TABLE account.audit (
  tenant     uuid NOT NULL,
  member     uuid NOT NULL,
  seq        bigint NOT NULL,
  at         timestamptz NOT NULL,
  actor_kind text NOT NULL,
  actor      uuid,
  op         text NOT NULL CHECK (op IN ('read', 'insert', 'update', 'delete')),
  subject    text NOT NULL,
  touched    integer NOT NULL,
  hash       bytea NOT NULL,
  PRIMARY KEY (tenant, member, seq)
);
CREATE TABLE account.audit_head (
  tenant uuid NOT NULL,
  member uuid NOT NULL,
  seq    bigint NOT NULL,
  hash   bytea NOT NULL,
  PRIMARY KEY (tenant, member)
);

CREATE FUNCTION account.audit_hash(before bytea, a account.audit) RETURNS bytea
LANGUAGE sql STABLE AS $$
  SELECT sha256(before || convert_to(concat_ws('|', a.tenant, a.member, a.seq,
    (extract(epoch FROM a.at) * 1000000)::bigint, a.actor_kind, a.actor, a.op, a.subject,
    a.touched), 'UTF8'))
$$;

CREATE FUNCTION account.audit_append(
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
    coalesce(account.actor_kind_now(), 'owner'), account.actor_now(), did, what, many, ''::bytea);
  row.hash := account.audit_hash(head.hash, row);
  INSERT INTO account.audit SELECT row.*;
  UPDATE account.audit_head SET seq = row.seq, hash = row.hash
    WHERE tenant = of_tenant AND member = of_member;
END $$;
REVOKE ALL ON FUNCTION account.audit_append FROM PUBLIC;

CREATE FUNCTION account.audit_write() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = account, pg_temp AS $$
DECLARE r record;
BEGIN
  FOR r IN SELECT tenant, member, count(*)::integer AS many FROM touched
           GROUP BY tenant, member ORDER BY tenant, member LOOP
    PERFORM account.audit_append(r.tenant, r.member, lower(TG_OP),
      TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME, r.many);
  END LOOP;
  RETURN NULL;
END $$;

-- Notes that the running scope looked at members of its tenant.
CREATE FUNCTION account.audit_read(members uuid[], what text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = account, pg_temp AS $$
DECLARE one uuid;
BEGIN
  IF account.tenant_now() IS NULL THEN
    RAISE EXCEPTION 'a read without a scope cannot be noted: %', what;
  END IF;
  FOR one IN SELECT DISTINCT m FROM unnest(members) AS m ORDER BY m LOOP
    PERFORM account.audit_append(account.tenant_now(), one, 'read', what, 1);
  END LOOP;
END $$;

CREATE FUNCTION account.audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit is append-only';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON account.audit
  FOR EACH STATEMENT EXECUTE FUNCTION account.audit_refuse();

-- Where a member's chain breaks, if it does: the first row that does not follow from the one
-- before it, or the row after the last when the head knows of more.
CREATE FUNCTION account.audit_broken(of_tenant uuid, of_member uuid) RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
DECLARE
  row    account.audit;
  before bytea := ''::bytea;
  due    bigint := 1;
  head   account.audit_head;
BEGIN
  FOR row IN SELECT * FROM account.audit
             WHERE tenant = of_tenant AND member = of_member ORDER BY seq LOOP
    IF row.seq <> due OR row.hash <> account.audit_hash(before, row) THEN RETURN due; END IF;
    before := row.hash;
    due := due + 1;
  END LOOP;
  SELECT * INTO head FROM account.audit_head WHERE tenant = of_tenant AND member = of_member;
  IF coalesce(head.seq, 0) <> due - 1 OR coalesce(head.hash, ''::bytea) <> before THEN
    RETURN due;
  END IF;
  RETURN NULL;
END $$;

-- Turns row-level security on for a table whose key begins with (tenant, member): a member sees
-- her own rows, staff and the clinic's own machinery those of their tenant, anyone else nothing.
CREATE FUNCTION account.fence(what regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  lead text[];
BEGIN
  SELECT array_agg(a.attname::text ORDER BY k.ord) INTO lead
    FROM pg_index i
    CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k(attnum, ord)
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
    WHERE i.indrelid = what AND i.indisprimary;
  IF lead IS NULL OR lead[1:2] <> ARRAY['tenant', 'member'] THEN
    RAISE EXCEPTION 'the primary key of % must begin with (tenant, member), is %', what, lead;
  END IF;
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', what);
  EXECUTE format('CREATE POLICY herself ON %s TO soleus_member
    USING (tenant = account.tenant_now() AND member = account.member_now())', what);
  EXECUTE format('CREATE POLICY clinic ON %s TO soleus_staff
    USING (tenant = account.tenant_now())', what);
END $$;

SELECT account.fence('account.audit'), account.fence('account.audit_head');
CREATE POLICY owner_appends ON account.audit TO CURRENT_USER USING (true);
CREATE POLICY owner_appends ON account.audit_head TO CURRENT_USER USING (true);
GRANT SELECT ON account.audit, account.audit_head TO soleus_app;

-- A person who can sign in: a member, or one of the clinic's staff. Name, mail and birth date are
-- inside `sealed` and open only with the person's own key; `mail_index` is a keyed hash to find
-- her by.
CREATE TABLE account.person (
  tenant     uuid NOT NULL REFERENCES account.tenant,
  member     uuid NOT NULL,
  role       text NOT NULL CHECK (role IN ('member', 'staff')),
  sealed     bytea NOT NULL,
  mail_index bytea NOT NULL,
  unit       text NOT NULL CHECK (unit IN ('km', 'mi')),
  zone       text NOT NULL,
  theme      text NOT NULL DEFAULT 'device' CHECK (theme IN ('device', 'light', 'dark')),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, member),
  UNIQUE (tenant, mail_index)
);

-- Makes a member table of it, in one line: SELECT account.protect('plan.session');
-- Row-level security, the tie to the person, the audit of each write, and what the run-time role
-- may do with it ('SELECT, INSERT' for a table that only grows).
CREATE FUNCTION account.protect(
  what regclass, may text DEFAULT 'SELECT, INSERT, UPDATE, DELETE', audited boolean DEFAULT true)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  op text[];
BEGIN
  PERFORM account.fence(what);
  EXECUTE format('GRANT USAGE ON SCHEMA %s TO soleus_app',
    (SELECT relnamespace::regnamespace FROM pg_class WHERE oid = what));
  EXECUTE format('GRANT %s ON %s TO soleus_app', may, what);
  IF what <> 'account.person'::regclass THEN
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT belongs_to_person FOREIGN KEY (tenant, member)
      REFERENCES account.person ON DELETE CASCADE', what);
  END IF;
  IF NOT audited THEN RETURN; END IF;
  FOREACH op SLICE 1 IN ARRAY ARRAY[['INSERT', 'NEW'], ['UPDATE', 'NEW'], ['DELETE', 'OLD']] LOOP
    EXECUTE format('CREATE TRIGGER audit_%s AFTER %s ON %s REFERENCING %s TABLE AS touched
      FOR EACH STATEMENT EXECUTE FUNCTION account.audit_write()',
      lower(op[1]), op[1], what, op[2]);
  END LOOP;
END $$;

SELECT account.protect('account.person');

-- The machinery's own tables: web sessions (ids only) and the events that wait for a listener.
CREATE TABLE soleus.spring_session (
  primary_id            char(36) PRIMARY KEY,
  session_id            char(36) NOT NULL UNIQUE,
  creation_time         bigint NOT NULL,
  last_access_time      bigint NOT NULL,
  max_inactive_interval int NOT NULL,
  expiry_time           bigint NOT NULL,
  principal_name        varchar(100)
);
CREATE INDEX ON soleus.spring_session (expiry_time);
CREATE INDEX ON soleus.spring_session (principal_name);
CREATE TABLE soleus.spring_session_attributes (
  session_primary_id char(36) NOT NULL REFERENCES soleus.spring_session ON DELETE CASCADE,
  attribute_name     varchar(200) NOT NULL,
  attribute_bytes    bytea NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);
CREATE TABLE soleus.event_publication (
  id                     uuid PRIMARY KEY,
  listener_id            text NOT NULL,
  event_type             text NOT NULL,
  serialized_event       text NOT NULL,
  publication_date       timestamptz NOT NULL,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz
);
CREATE INDEX ON soleus.event_publication USING hash (serialized_event);
CREATE INDEX ON soleus.event_publication (completion_date);
GRANT SELECT, INSERT, UPDATE, DELETE ON soleus.spring_session, soleus.spring_session_attributes,
  soleus.event_publication TO soleus_app;
