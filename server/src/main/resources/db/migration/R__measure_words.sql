COMMENT ON TABLE measure.self_test IS 'What you tried of your legs';
COMMENT ON COLUMN measure.self_test.value IS 'repetitions, seconds or millimetres, as the test counts';
COMMENT ON TABLE measure.wave IS 'The weeks in which you were asked about your leg';
COMMENT ON TABLE measure.answer IS 'What you answered in those weeks';
COMMENT ON TABLE measure.told_again IS 'What you answered in those weeks a second time, and otherwise';
COMMENT ON COLUMN measure.told_again.name IS 'sealed text: the activity, where you named it there';
COMMENT ON TABLE measure.activity IS 'What your leg makes hard, in your words';
COMMENT ON COLUMN measure.activity.name IS 'sealed text: the activity';
