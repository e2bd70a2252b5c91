package org.soleus.clinical.exercise;

/// Where the catalogue lists an exercise, in the catalogue's order.
public enum Area {
    STRETCH("Loosen and stretch"),
    CALF("Calf and Achilles strength"),
    FOOT("Foot strength"),
    ANKLE("Ankle with a band"),
    HIP("Thigh and hip strength"),
    BALANCE("Balance"),
    SPRING("Springs"),
    WARM_UP("Warm-up and short breaks");

    private final String title;

    Area(String title) {
        this.title = title;
    }

    /// Its heading.
    public String title() {
        return title;
    }
}
