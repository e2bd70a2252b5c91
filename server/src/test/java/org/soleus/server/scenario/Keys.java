package org.soleus.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import java.util.concurrent.atomic.AtomicInteger;

/// A keyboard and nothing else. Wherever Tab leads, the place can be seen: it has a ring, lies
/// within the window, and nothing lies over it.
public final class Keys {

    private static final int MOST = 60;

    /// What is wrong with the place that has the focus; empty when all is well.
    private static final String SEEN =
            """
            () => {
              const at = document.activeElement;
              if (!at || at === document.body) return '';
              const label = at.closest('label');
              const near = [at, label, label?.parentElement].filter(Boolean);
              const ringed = (e) => {
                const look = getComputedStyle(e);
                return look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2;
              };
              // The calendar button inside a date field has the browser's own ring.
              const inside = at.type === 'date' && !at.matches(':focus-visible');
              if (!inside && !near.some(ringed)) return 'no ring';
              const box = (label ?? at).getBoundingClientRect();
              if (box.bottom <= 0 || box.top >= innerHeight) return 'outside the window';
              const x = Math.min(innerWidth - 1, Math.max(0, box.left + box.width / 2));
              const rows = [.25, .5, .75].map((part) => box.top + box.height * part)
                .filter((y) => y > 0 && y < innerHeight);
              const top = rows.map((y) => document.elementFromPoint(x, y)).filter(Boolean);
              const free = top.some((e) => near.some((n) => n.contains(e) || e.contains(n)));
              return free ? '' : 'covered by ' + top.map((e) => e.outerHTML.slice(0, 60)).join();
            }\
            """;

    private final Page page;

    /// How many pages have been opened so far.
    private final AtomicInteger pages = new AtomicInteger();

    /// @param page on which there is no pointer
    public Keys(Page page) {
        this.page = page;
        page.onDOMContentLoaded(opened -> pages.incrementAndGet());
    }

    /// Goes on with Tab until this has the focus.
    public void to(String selector) {
        for (int i = 0; i < MOST; i++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate(SEEN)).as(here() + " on " + page.url()).isEqualTo("");
            if (has(selector)) return;
        }
        throw new AssertionError("Tab does not reach " + selector + " on " + page.url());
    }

    private boolean has(String selector) {
        var focused = page.locator(selector + ":focus");
        return focused.count() > 0;
    }

    private Object here() {
        return page.evaluate("() => document.activeElement.outerHTML.slice(0, 120)");
    }

    /// Goes to a button that changes the page it is on, and presses it.
    public void press(String selector) {
        to(selector);
        page.keyboard().press("Enter");
    }

    /// Goes to a button or a link that leads to another page, and follows it.
    public void follow(String selector) {
        to(selector);
        enter();
    }

    /// Enter, which leads to another page.
    public void enter() {
        int before = pages.get();
        page.keyboard().press("Enter");
        page.waitForCondition(() -> pages.get() > before);
    }

    /// Types.
    public void type(String words) {
        page.keyboard().type(words);
    }

    /// Goes to a box or the first of a group and ticks it.
    public void tick(String selector) {
        to(selector);
        page.keyboard().press("Space");
        assertThat(page.locator(selector + ":checked").count()).as(selector).isEqualTo(1);
    }

    /// Goes to the first of a scale and moves on with the arrow as often as it takes.
    void choose(String selector, int number) {
        to(selector);
        page.keyboard().press("Space");
        for (int i = 0; i < number; i++) page.keyboard().press("ArrowRight");
        assertThat(page.locator(selector + ":checked").inputValue())
                .isEqualTo(String.valueOf(number));
    }
}
