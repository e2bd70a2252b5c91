-- From which day on a member's twelve weeks are counted, and whether she did a session in the final
-- month of them. Worked out anew from her sessions whenever one is told; nothing here is anybody's
-- word.
CREATE SCHEMA outcome;

CREATE TABLE outcome.course (
  tenant    uuid NOT NULL,
  member    uuid NOT NULL,
  first_day date NOT NULL,
  completed boolean NOT NULL,
  PRIMARY KEY (tenant, member)
);

ALTER TABLE plan.session NO FORCE ROW LEVEL SECURITY;
INSERT INTO outcome.course
  SELECT tenant, member, min(first_day), bool_or(day - first_day BETWEEN 57 AND 84) FROM (
    SELECT tenant, member, day, min(day) OVER (PARTITION BY tenant, member) AS first_day
    FROM plan.session WHERE finished_at IS NOT NULL) AS s
  GROUP BY tenant, member;
ALTER TABLE plan.session FORCE ROW LEVEL SECURITY;

SELECT account.protect('outcome.course', 'SELECT, INSERT, UPDATE', false);
