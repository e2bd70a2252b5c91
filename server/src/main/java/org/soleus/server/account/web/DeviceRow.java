package org.soleus.server.account.web;

/// A device on which somebody is signed in, in words.
///
/// @param id names it in a form, and opens nothing
/// @param words as `Firefox on Android`
/// @param since when she signed in there
/// @param last when she was there last, to a minute
/// @param here whether it is the one that asks
public record DeviceRow(String id, String words, String since, String last, boolean here) {}
