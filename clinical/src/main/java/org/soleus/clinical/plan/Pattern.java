package org.soleus.clinical.plan;

/// The pattern that a member's answers fit: never a diagnosis.
///
/// It chooses contents and limits. In wellness mode its name is not shown to the member.
public enum Pattern {
    GASTROC_STRAIN("gastroc-strain"),
    SOLEUS_STRAIN("soleus-strain"),
    ACHILLES_MID("achilles-mid"),
    ACHILLES_INSERTIONAL("achilles-insertional"),
    DOMS_OVERLOAD("doms-overload"),
    CRAMP("cramp"),
    MTSS("mtss"),
    CALF_NONSPECIFIC("calf-nonspecific");

    private final String slug;

    Pattern(String slug) {
        this.slug = slug;
    }

    /// The id in data and addresses.
    public String slug() {
        return slug;
    }

    /// @throws IllegalArgumentException when no pattern has this id
    public static Pattern of(String slug) {
        for (Pattern pattern : values()) {
            if (pattern.slug.equals(slug)) {
                return pattern;
            }
        }
        throw new IllegalArgumentException("no pattern is called " + slug);
    }

    boolean isStrain() {
        return this == GASTROC_STRAIN || this == SOLEUS_STRAIN;
    }

    boolean isAchilles() {
        return this == ACHILLES_MID || this == ACHILLES_INSERTIONAL;
    }

    boolean isQuick() {
        return this == DOMS_OVERLOAD || this == CRAMP;
    }
}
