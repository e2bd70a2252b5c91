/// The rules from the command line: a file of JSON in, JSON out, exit 2 for bad input.
///
/// Depends on `clinical`, `content`, `server.json` and the form of the screen in `server.triage`;
/// for the operator's verbs on `server.backup`, `server.parcel`, and what `server.plan` keeps. No
/// web.
@NullMarked
package org.soleus.server.cli;

import org.jspecify.annotations.NullMarked;
