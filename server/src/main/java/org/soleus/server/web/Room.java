package org.soleus.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.soleus.server.pulse.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Lets in as many at once as can be answered well, and a short row to wait; whoever comes beyond
/// is told at once to come back.
///
/// Without it all wait for a connection to the store, and in a crowd nobody is answered in time.
/// Whoever sends slowly holds no place: a form has been read before it, and what is no form is let
/// by. Nor does whoever reads slowly: a place is free when its answer begins to go, unless too many
/// answers are on their way already.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
class Room extends OncePerRequestFilter {

    private static final long PATIENCE_MS = 2_000;

    /// In a crowd that stays, waiting helps nobody: who is let in late is answered late.
    private static final long PATIENCE_IN_A_CROWD_MS = 500;

    /// A row that began no longer ago than this is a burst, and will be gone in time.
    private static final long BURST_NANOS = 2_000_000_000L;

    /// Who may wait, for each place, in a burst and in a crowd that stays.
    private static final int ROW = 7;

    private static final int ROW_IN_A_CROWD = 2;

    /// Answers on their way, for each place: so much of them is held in memory.
    private static final int WAYS = 40;

    /// Answered in any crowd: neither asks the store for much, and both have to be there.
    private static final Set<String> OPEN = Set.of("/health", "/triage/emergency");

    private static final Trouble FULL = Trouble.of(503);

    private final TroubleAnswers answers;
    private final Semaphore places;
    private final Semaphore ways;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong rowBegan = new AtomicLong();
    private final int all;

    /// @param places how many are inside at once: a few more than there are connections to the
    ///   store, since whoever is inside without one only waits
    Room(TroubleAnswers answers, @Value("${soleus.room:24}") int places) {
        this.answers = answers;
        this.places = new Semaphore(places, true);
        this.ways = new Semaphore(WAYS * places);
        this.all = places;
    }

    /// How many are inside.
    int inside() {
        return all - places.availablePermits();
    }

    /// How many wait for a place.
    int waiting() {
        return waiting.get();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest asked) {
        return OPEN.contains(asked.getRequestURI()) || mayComeSlowly(asked);
    }

    private static boolean mayComeSlowly(HttpServletRequest asked) {
        var type = asked.getContentType();
        return type != null && !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest asked, HttpServletResponse answer, FilterChain next)
            throws ServletException, IOException {
        if (!enters()) {
            asked.setAttribute(Refused.ROOM, true);
            answers.write(asked, answer, FULL);
            return;
        }
        var guest = new Guest();
        letOthersGoFirst();
        try {
            next.doFilter(asked, new OnItsWay(answer, guest::leaves));
        } finally {
            guest.isGone();
        }
    }

    /// A connection that asks again as soon as it is answered would otherwise keep its core to
    /// itself, because a virtual thread is never interrupted. Whoever is turned away never waits:
    /// she would only hold memory until then.
    @SuppressWarnings("ThreadPriorityCheck") // nothing but fairness rests on it
    private static void letOthersGoFirst() {
        Thread.yield();
    }

    /// Who was let in: on a place first, and then on the way out.
    private final class Guest {

        private Optional<Semaphore> holds = Optional.of(places);

        synchronized void leaves() {
            if (!holds.equals(Optional.of(places)) || !ways.tryAcquire()) return;
            places.release();
            holds = Optional.of(ways);
        }

        synchronized void isGone() {
            holds.ifPresent(Semaphore::release);
            holds = Optional.empty();
        }
    }

    /// First come, first served: who came later never slips past the row.
    private boolean enters() {
        int inRow = waiting.incrementAndGet();
        if (inRow == 1) rowBegan.set(System.nanoTime());
        boolean stays = System.nanoTime() - rowBegan.get() > BURST_NANOS;
        try {
            if (inRow > all * (stays ? ROW_IN_A_CROWD : ROW)) return false;
            long patience = stays ? PATIENCE_IN_A_CROWD_MS : PATIENCE_MS;
            return places.tryAcquire(patience, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }
}
