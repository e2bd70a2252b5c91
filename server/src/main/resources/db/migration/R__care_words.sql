COMMENT ON TABLE care.incident IS 'What reached the people of the clinic about you, and when it was settled';
