package org.soleus.server.account;

import java.time.Instant;
import java.util.Optional;

/// A person about to join the clinic.
///
/// @param role what she will be to the clinic
/// @param identity who she is
/// @param mailProven whether she has shown that the mail is hers; only then can it sign her in
/// @param unit how she reads distances
/// @param zone her time zone
/// @param agreed when she agreed to the current words of consent
/// @param screen the sealed answers of a screen she took before, as triage made them
public record Enrolment(
        Role role,
        Identity identity,
        boolean mailProven,
        Unit unit,
        String zone,
        Instant agreed,
        Optional<String> screen) {}
