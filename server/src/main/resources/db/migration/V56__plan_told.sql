-- A decision is kept as what it says, not as English: which sentences, and what stands in their gaps.
-- What was told before stays the English that it is, its title apart from the rest.
ALTER TABLE plan.decision ALTER COLUMN sentence TYPE jsonb USING
  CASE WHEN position('. ' IN sentence) = 0
    THEN jsonb_build_array(sentence)
    ELSE jsonb_build_array(
      left(sentence, position('. ' IN sentence)),
      substr(sentence, position('. ' IN sentence) + 2))
  END;
ALTER TABLE plan.decision RENAME COLUMN sentence TO told;
