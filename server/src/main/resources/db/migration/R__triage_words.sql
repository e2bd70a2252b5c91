COMMENT ON TABLE triage.screen IS 'Your safety screens, as you answered them';
COMMENT ON COLUMN triage.screen.version IS 'of the questions';
COMMENT ON COLUMN triage.screen.disposition IS 'where it led: OK, a look by a therapist, somebody to see first, the same day, an emergency';
COMMENT ON COLUMN triage.screen.answers IS 'as the screen writes them, question by question';
COMMENT ON COLUMN triage.screen.wells IS 'the score of signs of a clot, for the clinician';
COMMENT ON TABLE triage.finding IS 'What the safety screen found, by which rule and from which source';
COMMENT ON TABLE triage.before_session IS 'The safety taps before your sessions, as they were weighed';
COMMENT ON COLUMN triage.before_session.free IS 'whether the session could begin';
