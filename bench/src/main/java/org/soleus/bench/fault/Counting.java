package org.soleus.bench.fault;

/// The session player of a page that is open, whose frames are drawn faster than time passes.
///
/// @param phone on which it is
record Counting(Handset phone) {

    private static final int MOST = 20_000;
    private static final int SETTLES_MS = 1_000;

    /// Frames wait until `passes` draws them, four to a second of the session.
    private static final String FRAMES =
            """
            let at = 0, due = [];
            window.requestAnimationFrame = (frame) => due.push(frame);
            window.passes = (ms) => {
              for (const end = at + ms; at < end;) {
                at += 250;
                const now = due;
                due = [];
                for (const frame of now) frame(at);
              }
            };\
            """;

    /// What this phone knows of the session, by the player's own reading: all repetitions.
    private static final String KNOWN =
            """
            async () => {
              const {Sending} = await import('/js/sending.js');
              const {session, save} = document.getElementById('player').dataset;
              const most = new Map();
              for (const one of await new Sending({id: session, address: save, tell() {}}).known()) {
                const set = [one.place, one.version, one.side, one.set].join();
                most.set(set, Math.max(most.get(set) ?? 0, one.amount));
              }
              return [...most.values()].reduce((sum, one) => sum + one, 0);
            }\
            """;

    /// Goes on by itself.
    private static final String GOES_ON = "() => void setInterval(() => passes(1000), 20)";

    /// Opens the page of a session again, with frames of our own.
    static Counting on(Handset phone) {
        phone.browser().addInitScript(FRAMES);
        phone.page().reload();
        phone.page().locator("#player").waitFor();
        return new Counting(phone);
    }

    /// Presses start.
    Counting goes() {
        phone.page().locator("#go").click();
        return this;
    }

    /// Goes on until so many more are kept on this phone, and what is on its way there is kept too.
    ///
    /// @return how many repetitions of this session are kept then, which may be a few more
    int counts(int many) {
        for (int i = 0; i < MOST; i++) {
            if (kept() >= many) return settled();
            phone.page().evaluate("() => passes(1000)");
        }
        throw new IllegalStateException("nothing is counted");
    }

    /// A count is kept some time after it was seen: one more may come.
    private int settled() {
        for (int last = -1; last < kept(); ) {
            last = kept();
            phone.page().waitForTimeout(SETTLES_MS);
        }
        return known();
    }

    /// Goes on without anybody's help, until so many more are kept.
    ///
    /// @return how many are, while it still goes on
    int countsOnUntil(int many) {
        phone.page().evaluate(GOES_ON);
        for (int i = 0; i < MOST; i++) {
            int kept = kept();
            if (kept >= many) return kept;
            phone.page().waitForTimeout(10);
        }
        throw new IllegalStateException("nothing is counted");
    }

    /// How many this page has kept on this phone.
    private int kept() {
        var kept = phone.page().locator("#player").getAttribute("data-kept");
        return kept == null ? 0 : Integer.parseInt(kept);
    }

    /// All repetitions of this session of which this phone knows.
    int known() {
        return (int) phone.page().evaluate(KNOWN);
    }
}
