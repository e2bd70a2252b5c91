package org.soleus.server.guide;

/// A place in a guide that can be found.
///
/// @param title as it stands there
/// @param chapter what it belongs to
/// @param address where it is
/// @param words all that is said there
public record Entry(String title, String chapter, String address, String words) {}
