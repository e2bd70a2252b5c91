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

    /// Answers on their way, for each place: so much of them is held in memory.
    private static final int WAYS = 16;

    /// Answered in any crowd: neither asks the store for much, and both have to be there.
    private static final Set<String> OPEN = Set.of("/health", "/triage/emergency");

    private final TroubleAnswers answers;
    private final Semaphore places;
    private final Semaphore ways;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int row;
    private final int all;

    /// @param places how many are inside at once; twice as many may wait
    Room(TroubleAnswers answers, @Value("${soleus.room:64}") int places) {
        this.answers = answers;
        this.places = new Semaphore(places, true);
        this.ways = new Semaphore(WAYS * places);
        this.row = 2 * places;
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
            answers.write(asked, answer, Trouble.of(503));
            return;
        }
        var guest = new Guest();
        try {
            next.doFilter(asked, new OnItsWay(answer, guest::leaves));
        } finally {
            guest.isGone();
        }
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
        if (waiting.incrementAndGet() > row) {
            waiting.decrementAndGet();
            return false;
        }
        try {
            return places.tryAcquire(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }
}
