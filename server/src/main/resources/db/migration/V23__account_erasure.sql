-- That somebody was erased, when, and how many rows of each table: never who. It opens nothing, and
-- is tied to nobody, because she is gone. `key_gone_at` is empty while her key still lies there:
-- whoever finds it so ends what was begun.
CREATE TABLE account.erasure (
  tenant      uuid NOT NULL,
  member      uuid NOT NULL,
  at          timestamptz NOT NULL,
  counted     jsonb NOT NULL,
  last_seq    bigint NOT NULL,
  last_hash   bytea NOT NULL,
  key_gone_at timestamptz,
  PRIMARY KEY (tenant, member)
);
SELECT account.fence('account.erasure');
GRANT SELECT, INSERT, UPDATE (key_gone_at) ON account.erasure TO soleus_app;
COMMENT ON TABLE account.erasure IS 'stays: That somebody was erased, and how many rows went';
COMMENT ON COLUMN account.erasure.last_hash IS 'stays: of the last line of the trail';
