package org.soleus.server.plan;

/// By which rules and content a plan was begun, and by which it is drawn now.
///
/// @param begun as kept with the program
/// @param now of this program, begun at its last start
public record Versions(String begun, String now) {

    /// Whether content or rules have changed since the plan was begun.
    public boolean isChanged() {
        return !begun.equals(now);
    }
}
