package org.soleus.clinical.exercise;

/// When not to do an exercise, and when to stop; the library's codes. Source: `R`.
public enum StopCode {
    S0(
            "Stop for chest pain, dizziness, a pop, sharp or spreading pain, numbness or new"
                    + " swelling, and when the pain goes above your limit."),
    S1(
            "If it hurts where the tendon meets the heel: keep the heel at floor level or above,"
                    + " and leave out the end of a stretch."),
    S2("Leave it out in the first three days after a strain, and while you limp."),
    S3("Leave it out with shin pain, or if a bone injury is suspected."),
    S4(
            "Stay within reach of a wall or chair. Leave it out if you fell in the last 12"
                    + " months."),
    S5(
            "When pregnant or with high blood pressure: keep breathing, and do not lie on your back"
                    + " for long."),
    S6("If the knee hurts more than 3 of 10: do not go as deep."),
    S7("With numb feet, nerve damage from diabetes or a foot sore: see a clinician first.");

    private final String words;

    StopCode(String words) {
        this.words = words;
    }

    /// As a member reads it.
    public String words() {
        return words;
    }
}
