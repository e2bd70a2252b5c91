package org.soleus.server.exercise;

/// A drawing as files that a page points to: the still pose on either ground, and the one that
/// moves, which a script puts in its place where motion is welcome.
///
/// @param pictured the drawing in words
/// @param width of the still pose, in its own units
/// @param height of the still pose, in its own units
/// @param light the address of the still pose on light paper
/// @param dark the address of the still pose on dark paper
/// @param moving the address of the drawing with its movement
public record Picture(
        String pictured, int width, int height, String light, String dark, String moving) {}
