package org.soleus.clinical.plan;

/// A place on the leg that the member can point at.
public enum Zone {
    /// Behind the knee.
    Z1,
    /// Upper or inner calf bulge.
    Z2,
    /// Outer calf.
    Z3,
    /// Deep or lower calf.
    Z4,
    /// Achilles tendon, 2 to 6 cm above the heel bone.
    Z5,
    /// Achilles tendon, bottom 2 cm, and the heel bone.
    Z6,
    /// Inner shin edge.
    Z7,
    /// Front or outer shin.
    Z8,
    /// One fingertip-sized spot on bone.
    Z9,
    /// Whole leg, thigh or back.
    Z10
}
