package org.soleus.clinical.running;

import java.util.Optional;

/// Where samples came from.
///
/// @param file the name that the file arrived with, within its archive where it had one
/// @param format `fit`, `gpx` or `tcx`
/// @param device what recorded it, where the file says
public record Origin(String file, String format, Optional<Device> device) {}
