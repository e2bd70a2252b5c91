package org.soleus.server.exercise;

/// A drawing as files that a page points to: the still pose on either ground. The one that moves
/// has the same address with `ground=moving`; a script puts it in its place where motion is
/// welcome.
///
/// @param pictured the drawing in words
/// @param width of the still pose, in its own units
/// @param height of the still pose, in its own units
/// @param light the address of the still pose on light paper
/// @param dark the address of the still pose on dark paper
public record Picture(String pictured, int width, int height, String light, String dark) {}
