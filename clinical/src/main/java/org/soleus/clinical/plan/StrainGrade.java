package org.soleus.clinical.plan;

/// How much a strained calf still does, judged from the member's own report.
///
/// A proxy for the grades of an examination, not one of them. Source: `Grades`, proxy `R`.
public enum StrainGrade {
    /// Walks normally, rises on one leg with little pain, no bruise; expected 1 to 3 weeks.
    G1,
    /// Limps, or rises on two legs only, or shows some bruise; expected 3 to 8 weeks.
    G2,
    /// Cannot rise on two legs, or a dent, or an extensive bruise: examined today.
    G3
}
