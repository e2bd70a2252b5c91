package org.soleus.server.account;

import org.soleus.content.Language;

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
/// @param language in which she read the page on which she signed up; empty where there was none
public record Enrolment(
        Role role,
        Identity identity,
        boolean mailProven,
        Unit unit,
        String zone,
        Instant agreed,
        Optional<String> screen,
        Optional<Language> language) {

    /// Somebody whose language nobody knows.
    public Enrolment(
            Role role,
            Identity identity,
            boolean mailProven,
            Unit unit,
            String zone,
            Instant agreed,
            Optional<String> screen) {
        this(role, identity, mailProven, unit, zone, agreed, screen, Optional.empty());
    }
}
