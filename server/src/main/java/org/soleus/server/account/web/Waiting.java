package org.soleus.server.account.web;

import org.soleus.server.account.SignedIn;

import java.util.Optional;
import java.util.UUID;

/// Somebody who has been sent a code and has yet to enter it; travels sealed in the form.
///
/// @param code names the code that was sent
/// @param mail where it went
/// @param signUp what she entered, when she is signing up
/// @param proves who showed herself in another way and now proves this mail
public record Waiting(
        UUID code, String mail, Optional<SignUpForm> signUp, Optional<SignedIn> proves) {}
