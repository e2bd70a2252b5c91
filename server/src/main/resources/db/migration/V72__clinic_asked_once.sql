-- The board of a clinic reads rows of everybody. Which clinic that is was asked for each of them,
-- three parts in four of the time; as a question of its own it is asked once for a query. Who may
-- see what stays the same.
ALTER POLICY clinic ON account.person USING (tenant = (SELECT account.tenant_now()));
ALTER POLICY clinic ON outcome.course USING (tenant = (SELECT account.tenant_now()));
ALTER POLICY clinic ON plan.morning USING (tenant = (SELECT account.tenant_now()));
ALTER POLICY clinic ON plan.program USING (tenant = (SELECT account.tenant_now()));
ALTER POLICY clinic ON plan.intake USING (tenant = (SELECT account.tenant_now()));
