package org.soleus.server.account.web;

import org.soleus.server.web.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// Slows down whoever tries a door too often. Counts by address, in memory, for ten minutes; IPv6
/// by the network (/64), since whoever has one address of it has them all.
@Component
class Throttle {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int ADDRESSES = 10_000;
    private static final int NETWORK_BYTES = 8;

    private final Clock clock;
    private final int most;
    private final Map<String, Deque<Instant>> tries = new Recent();

    Throttle(Clock clock, @Value("${soleus.tries-in-ten-minutes:40}") int most) {
        this.clock = clock;
        this.most = most;
    }

    /// Counts a try.
    ///
    /// @throws Refusal with status 429, and when the next try is free, when there were too many
    void pass(String door, String address) {
        pass(door, address, most);
    }

    /// Counts a try at a narrow door, which takes a quarter of what others take.
    ///
    /// @throws Refusal with status 429, and when the next try is free, when there were too many
    void passNarrow(String door, String address) {
        pass(door, address, Math.max(1, most / 4));
    }

    private synchronized void pass(String door, String address, int atMost) {
        var now = clock.instant();
        var before = tries.computeIfAbsent(door + "|" + whose(address), k -> new ArrayDeque<>());
        while (!before.isEmpty() && before.peekFirst().isBefore(now.minus(WINDOW))) {
            before.removeFirst();
        }
        if (before.size() >= atMost) {
            var free = before.getFirst().plus(WINDOW);
            throw Refusal.later("account.wrong.tries", Duration.between(now, free));
        }
        before.addLast(now);
    }

    private static String whose(String address) {
        if (!address.contains(":")) return address;
        try {
            // In figures: no name is asked for.
            return network(InetAddress.ofLiteral(address.replaceFirst("%.*", "")));
        } catch (IllegalArgumentException none) {
            return address;
        }
    }

    private static String network(InetAddress address) {
        if (address instanceof Inet4Address) return address.getHostAddress();
        return HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES);
    }

    /// The addresses seen last.
    private static final class Recent extends LinkedHashMap<String, Deque<Instant>> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > ADDRESSES;
        }
    }
}
