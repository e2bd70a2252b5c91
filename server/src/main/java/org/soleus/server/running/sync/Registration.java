package org.soleus.server.running.sync;

import java.net.URI;
import java.util.Set;

/// What the operator was given when the clinic was registered with a service.
///
/// Only these addresses are ever asked: nothing that a member or the service sends leads anywhere
/// else.
///
/// @param id in addresses of ours, as `example`
/// @param name as its members know it
/// @param authorize where a member says yes
/// @param token where codes and tokens are changed for tokens
/// @param revoke where a token is given back
/// @param api where runs are asked for; ends with a stroke
/// @param client who we are
/// @param secret that we are it
/// @param scope what is asked for
public record Registration(
        String id,
        String name,
        URI authorize,
        URI token,
        URI revoke,
        URI api,
        String client,
        String secret,
        String scope) {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    /// @throws IllegalArgumentException when an address is neither https nor on this machine
    public Registration {
        if (!id.matches("[a-z][a-z0-9-]{0,30}")) {
            throw new IllegalArgumentException("no id of a service: " + id);
        }
        for (var address : new URI[] {authorize, token, revoke, api}) {
            boolean safe =
                    "https".equals(address.getScheme())
                            || ("http".equals(address.getScheme())
                                    && HERE.contains(address.getHost()));
            if (!safe) throw new IllegalArgumentException("not an https address: " + address);
        }
    }
}
