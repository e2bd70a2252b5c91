-- The fence of refits holds for the owner of the tables as well, as that of all others does.
ALTER TABLE care.refit FORCE ROW LEVEL SECURITY;
