package org.soleus.clinical.plan;

/// Something in the member's running or body that turns a part of the plan on.
///
/// None of them is a cause by itself, and none forbids running.
public enum RiskFactor {
    ARCH("RF-arch"),
    AGE("RF-age"),
    VOLUME("RF-vol"),
    SPIKE("RF-spike"),
    NEW("RF-new"),
    FOOT("RF-foot"),
    TERRAIN("RF-terrain"),
    SHOE("RF-shoe"),
    HYDRATION("RF-hyd"),
    SITTING("RF-sed"),
    QUAD("RF-quad"),
    PREVIOUS("RF-prev"),
    MIND("RF-psy"),
    SLEEP_STRESS("RF-sleep");

    private final String id;

    RiskFactor(String id) {
        this.id = id;
    }

    /// The rule id, as in reasons and in content.
    public String id() {
        return id;
    }

    /// @throws IllegalArgumentException when no risk factor has this id
    public static RiskFactor of(String id) {
        for (RiskFactor factor : values()) {
            if (factor.id.equals(id)) {
                return factor;
            }
        }
        throw new IllegalArgumentException("no risk factor is called " + id);
    }
}
