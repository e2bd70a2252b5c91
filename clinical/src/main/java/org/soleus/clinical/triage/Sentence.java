package org.soleus.clinical.triage;

/// A sentence of the screen beside its questions: an answer that all offer, a reason, what would
/// change a result, or what is wrong with an answer.
///
/// The words stand in `content/triage/screen.yaml` under `sentences`, in each language. Gaps are
/// written `{0}`, `{1}`.
public enum Sentence {
    /// The answer "no".
    NO,
    /// The answer "yes".
    YES,
    /// The answer "not sure".
    NOT_SURE,
    /// An age; gap 0 is whole years.
    YEARS,
    /// A rule; gap 0 is its id, gap 1 its version.
    RULE,
    /// A score; gap 0 is points from 0 to 10.
    OF_TEN,
    /// A score between two whole ones; gap 0 is the lower, in points.
    AND_A_HALF,
    /// What was answered; gap 0 is what was asked about, gap 1 the answer.
    ANSWERED,
    /// Pain that was not rated.
    PAIN_NOT_RATED,
    /// Severe pain; gap 0 is points from 0 to 10.
    PAIN_SEVERE,
    /// Nobody knows whether the calf hurts.
    CALF_UNKNOWN,
    /// The calf hurts.
    CALF_HURTS,
    /// The calf does not hurt.
    CALF_CALM,
    /// One leg is swollen, or nobody can rule it out.
    SWOLLEN,
    /// It began with exercise, and nothing is swollen.
    WITH_EXERCISE,
    /// It did not begin with exercise for sure.
    NOT_WITH_EXERCISE,
    /// How it began is not known.
    ONSET_UNKNOWN,
    /// It began in one moment.
    ONSET_SUDDEN,
    /// It did not begin in one moment.
    ONSET_SLOW,
    /// Where it hurts is not known.
    PLACE_UNKNOWN,
    /// It hurts at the Achilles tendon.
    PLACE_ACHILLES,
    /// It hurts at the shin or on bone.
    PLACE_SHIN,
    /// A fever was named elsewhere.
    FEVER_TOO,
    /// The age is not known.
    AGE_UNKNOWN,
    /// Too young; gap 0 is whole years.
    AGE_YOUNG,
    /// She may harm herself.
    CRISIS,
    /// Nothing spoke.
    CLEAR,
    /// One question is still open.
    OPEN_ONE,
    /// Several are; gap 0 is how many.
    OPEN_MANY,
    /// What would change an urgent result.
    CHANGE_EXAMINED,
    /// What would change a result that sends to a clinician first.
    CHANGE_SEEN,
    /// What would change a result of silence.
    CHANGE_ANSWERED,
    /// What would change a result that a clinician looks at.
    CHANGE_LOOKED,
    /// What would change a clear result.
    CHANGE_NEW_SIGN,
    /// No answer was chosen.
    CHOOSE,
    /// Not one of the answers, or more than one.
    CHOOSE_ONE,
    /// Not one of the answers.
    CHOOSE_FROM,
    /// The same answer twice.
    CHOOSE_ONCE,
    /// None of these, and one of these.
    CHOOSE_EITHER,
    /// Not a number that fits; gap 0 is the largest.
    WHOLE_NUMBER,
    /// A tap and its answer; gap 0 is what was asked, gap 1 the answer.
    TAP_ANSWERED,
    /// A tap without an answer; gap 0 is what was asked.
    TAP_SILENT,
    /// Five plain no.
    TAPS_CLEAR,
    /// A morning that is much worse; gap 0 is its score, gap 1 the middle of the week before.
    MORNING_WORSE
}
