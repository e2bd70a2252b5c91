COMMENT ON TABLE outcome.course IS 'From when on your twelve weeks are counted';
