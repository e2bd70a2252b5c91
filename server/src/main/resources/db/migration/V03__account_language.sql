-- The language that a person reads, as `es`; null until she is known to read one. A word that this
-- build has no words for counts as none.
ALTER TABLE account.person ADD COLUMN language text CHECK (language ~ '^[a-z]{2,8}$');
