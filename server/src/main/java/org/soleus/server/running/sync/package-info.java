/// Runs fetched from services that keep them, for members who connected one: the plug-in point is
/// [Provider], described in `docs/sync.md`.
///
/// Depends on its `feed`, account and clinical.measure.
@NullMarked
package org.soleus.server.running.sync;

import org.jspecify.annotations.NullMarked;
