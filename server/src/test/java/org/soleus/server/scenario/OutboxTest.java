package org.soleus.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.List;

/// The outbox of a phone against a clinic that fails at every moment, and whatever answers in its
/// place: what was kept arrives once, in order, and until then nobody reads it.
@ClinicTest
class OutboxTest {

    private static final int SEED = 20_261_127;
    private static final int ORDERS = 200;

    /// Random orders of telling, sending, failing and dying; answers what went wrong in any.
    private static final String ORDERS_OF_FATE =
            """
            async ([seed, orders]) => {
              const {Locker} = await import('/device/locker.js');
              const {Outbox} = await import('/device/outbox.js');
              const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
              const wrongs = [];
              const locker = await Locker.hold(crypto.getRandomValues(new Uint8Array(32)), 'd');
              for (let order = 0; order < orders; order++) {
                const took = new Map(), told = [], kept = new Map();
                let fate = next, living = {};
                const clinic = (life) => async (address, {body, headers}) => {
                  if (life !== living) throw new Error('dead');
                  const key = headers['Idempotency-Key'], chance = fate();
                  if (chance < .15) throw new Error('lost on the way there');
                  if (chance < .2) return new Response('', {status: 503});
                  if (chance < .25) return new Response('<p>Back soon.</p>', {headers: {'Content-Type': 'text/html'}});
                  if (chance < .3) return new Response('Not here.', {status: 404});
                  const said = {Heard: key};
                  if (body === 'no') return new Response('{"title":"No."}', {status: 422, headers: said});
                  if (took.has(key) && took.get(key) !== body) wrongs.push('one key, two contents');
                  if (!took.has(key)) told.push(body);
                  took.set(key, body);
                  if (chance < .5) throw new Error('lost on the way back');
                  return new Response(null, {status: 204, headers: said});
                };
                const begin = () => {
                  const life = living = {};
                  const place = new Proxy(locker, {get(it, name) {
                    if (name === 'then') return undefined;
                    if (life !== living) throw new Error('dead');
                    return typeof it[name] === 'function' ? it[name].bind(it) : it[name];
                  }});
                  return new Outbox({place, ask: clinic(life), door: () => 'd', leave: async () => {}});
                };
                let box = begin(), number = 0;
                for (let step = 0; step < 10; step++) {
                  const chance = next();
                  if (chance < .6) {
                    const slot = chance < .3 ? 'slot' : undefined;
                    const body = chance > .55 ? 'no' : `${order}-${++number}`;
                    const mine = box;
                    await box.add({address: '/x', body}, slot).then(() => kept.set(body, slot && mine));
                  } else if (chance < .8) await box.flush().catch(() => {});
                  else box = begin();
                }
                fate = () => 1;
                box = begin();
                await box.flush();
                const left = await locker.list();
                const refused = left.filter((one) => one.state === 'refused');
                if (left.length !== refused.length) wrongs.push(order + ' still waits');
                if (refused.some((one) => one.value.said !== 'No.')) wrongs.push(order + ' no words');
                if (kept.has('no') && !refused.length) wrongs.push(order + ' dropped a refusal');
                if (new Set(told).size !== told.length) wrongs.push(order + ' doubled');
                const all = [...kept.keys()].filter((one) => one !== 'no');
                for (const [at, body] of all.entries()) {
                  const giving = kept.get(body) && all.slice(at + 1).some((one) => kept.get(one) === kept.get(body));
                  if (!told.includes(body) && !giving) wrongs.push(order + ' lost ' + body);
                }
                const sorted = [...told].sort((a, b) => a.split('-')[1] - b.split('-')[1]);
                if (String(sorted) !== String(told)) wrongs.push(order + ' out of order ' + told);
                for (const {n} of left) await locker.remove(n);
              }
              return wrongs;
            }\
            """;

    private static Chromium chromium;

    @LocalServerPort int port;
    private Page page;

    @BeforeAll
    static void take_out_a_phone() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void put_it_away() {
        if (chromium != null) chromium.close();
    }

    @BeforeEach
    void open() {
        page = chromium.page(390, ColorScheme.LIGHT);
        page.navigate("http://localhost:" + port + "/triage/emergency");
    }

    @Test
    void what_was_kept_arrives_once_and_in_order_whatever_fails() {
        assertThat(page.evaluate(ORDERS_OF_FATE, List.of(SEED, ORDERS)))
                .as("seed %d", SEED)
                .isEqualTo(List.of());
    }

    @Test
    void what_waits_is_noise_to_everybody_and_the_key_cannot_be_taken_out() {
        page.evaluate(
                """
                async () => {
                  const {Locker} = await import('/device/locker.js');
                  const locker = await Locker.hold(crypto.getRandomValues(new Uint8Array(32)), 'd');
                  await locker.add({address: '/plan/morning', body: 'pain=CANARY'});
                  await locker.keep('/plan/today', {html: 'CANARY'});
                }\
                """);
        var held = Held.on(page);
        assertThat(held)
                .contains("waiting{", "page{", "usable", "soleus-half{")
                .doesNotContain("CANARY", "EXPORTED");
    }

    @Test
    void what_breaks_the_clinic_each_time_is_shown_and_holds_up_nothing() {
        var seen =
                page.evaluate(
                        """
                        async () => {
                          const {Outbox, Pocket} = await import('/device/outbox.js');
                          const told = [];
                          const ask = async (address, {headers: {'Idempotency-Key': key}}) => {
                            const headers = {Heard: key};
                            if (address === '/broken') return new Response('{"title":"Broken."}', {status: 500, headers});
                            told.push(address);
                            return new Response(null, {status: 204, headers});
                          };
                          const box = new Outbox({place: new Pocket(), ask, door: () => ''});
                          await box.add({address: '/broken', body: ''});
                          await box.add({address: '/sound', body: ''});
                          for (let i = 0; i < 5; i++) await box.flush();
                          const [left] = await box.list();
                          return [told.join(), left.state, left.value.said].join(' ');
                        }\
                        """);
        assertThat(seen).isEqualTo("/sound refused Broken.");
    }

    /// The sign-in of a network, a page that says to come back later, a clinic that names no key:
    /// none of them takes anything from the phone, nor calls it refused.
    @Test
    void what_is_not_the_clinics_word_takes_nothing_away() {
        var seen =
                page.evaluate(
                        """
                        async () => {
                          const {Outbox, Pocket} = await import('/device/outbox.js');
                          const html = {'Content-Type': 'text/html'};
                          const strangers = {
                            page: () => new Response('<p>Back soon.</p>', {headers: html}),
                            words: () => new Response('Back soon.', {headers: {'Content-Type': 'text/plain'}}),
                            elsewhere: () => fetch('/plan/today', {headers: {Accept: 'text/html'}, redirect: 'manual'}),
                            nameless: () => new Response(null, {status: 204}),
                            mistaken: () => new Response(null, {status: 204, headers: {Heard: 'another'}}),
                            forbidden: () => new Response('Pay first.', {status: 403}),
                            broken: () => new Response('Broken.', {status: 500}),
                          };
                          const wrongs = [];
                          for (const [name, answer] of Object.entries(strangers)) {
                            let ask = answer;
                            const heard = [];
                            const box = new Outbox({place: new Pocket(), ask: (...all) => ask(...all), door: () => ''});
                            box.hear((how) => heard.push(how));
                            await box.add({address: '/x', body: ''});
                            for (let i = 0; i < 5; i++) await box.flush();
                            const [left] = await box.list();
                            if (left?.state !== 'waiting') wrongs.push(name + ' took it');
                            if (heard.some((how) => how !== 'waiting')) wrongs.push(name + ' was not told to wait');
                            ask = async (to, {headers}) =>
                              new Response(null, {status: 204, headers: {Heard: headers['Idempotency-Key']}});
                            await box.flush();
                            if ((await box.list()).length) wrongs.push(name + ' held it up');
                          }
                          return wrongs;
                        }\
                        """);
        assertThat(seen).isEqualTo(List.of());
    }

    @Test
    void an_owed_sign_out_is_over_by_nobodys_word_but_the_clinics() {
        var seen =
                page.evaluate(
                        """
                        async () => {
                          const {Locker, note, noted} = await import('/device/locker.js');
                          const html = {'Content-Type': 'text/html'};
                          const strangers = {
                            page: () => new Response('<p>Who are you?</p>', {headers: html}),
                            elsewhere: () => fetch('/plan/today', {headers: {Accept: 'text/html'}, redirect: 'manual'}),
                            nameless: () => new Response(null, {status: 204}),
                            mistaken: () => new Response(null, {status: 204, headers: {Heard: 'another'}}),
                            unknown: () => new Response('Who are you?', {status: 401}),
                            busy: (key) => new Response('', {status: 503, headers: {Heard: key}}),
                          };
                          const wrongs = [];
                          await Locker.hold(crypto.getRandomValues(new Uint8Array(32)), 'd');
                          await note('leaving', true);
                          for (const [name, answer] of Object.entries(strangers)) {
                            const ask = async (to, {headers}) => answer(headers['Idempotency-Key']);
                            if (await Locker.open({ask, door: () => 'd'})) wrongs.push(name + ' let her stay');
                            if (!(await noted('leaving'))) wrongs.push(name + ' was believed');
                          }
                          return wrongs;
                        }\
                        """);
        assertThat(seen).isEqualTo(List.of());
    }

    @Test
    void a_form_that_tells_again_what_never_left_takes_its_own_place() {
        var seen =
                page.evaluate(
                        """
                        async () => {
                          const {Outbox, Pocket, fresh} = await import('/device/outbox.js');
                          const place = new Pocket(), key = fresh();
                          const begin = () => new Outbox({place, ask: async () => { throw new Error('away'); }, door: () => ''});
                          await begin().add({address: '/first', body: ''});
                          await begin().add({address: '/x', body: 'pain=2', key}, '/x');
                          await begin().add({address: '/x', body: 'pain=3', key}, '/x');
                          return (await place.list()).map((one) => one.value.body).join();
                        }\
                        """);
        assertThat(seen).isEqualTo(",pain=3");
    }

    @Test
    void a_store_that_fails_is_owned_up_to_and_the_count_still_goes() {
        var seen =
                page.evaluate(
                        """
                        async () => {
                          const {Outbox} = await import('/device/outbox.js');
                          const {Locker} = await import('/device/locker.js');
                          const place = await Locker.hold(crypto.getRandomValues(new Uint8Array(32)), 'd');
                          place.add = async () => { throw new Error('disk full'); };
                          const told = [];
                          const ask = async (address, {headers: {'Idempotency-Key': key}}) => {
                            told.push(address);
                            return new Response(null, {status: 204, headers: {Heard: key}});
                          };
                          const box = new Outbox({place, ask, door: () => 'd'});
                          const kept = await box.add({address: '/x', body: ''});
                          await box.flush();
                          return [kept, box.broken, told.join(), (await box.list()).length].join(' ');
                        }\
                        """);
        assertThat(seen).isEqualTo("false true /x 0");
    }

    @Test
    void another_key_opens_nothing_and_the_first_one_opens_it_again() {
        var seen =
                page.evaluate(
                        """
                        async () => {
                          const {Locker, lock} = await import('/device/locker.js');
                          const bytes = crypto.getRandomValues(new Uint8Array(32));
                          const hers = await Locker.hold(bytes.slice(), 'd');
                          await hers.add({body: 'hers'});
                          await hers.keep('/plan/today', {html: 'hers'});
                          await lock();
                          const nobody = await Locker.held();
                          const other = await Locker.hold(crypto.getRandomValues(new Uint8Array(32)), 'e');
                          const theirs = [await other.list(), await other.page('/plan/today')];
                          await lock();
                          const again = await Locker.hold(bytes, 'f');
                          return [nobody, theirs[0].length, theirs[1] ?? null,
                            (await again.list())[0].value.body, await again.page('/plan/today') ?? null];
                        }\
                        """);
        assertThat(seen).asString().isEqualTo("[null, 0, null, hers, null]");
    }

    @Test
    void with_half_of_what_opens_it_gone_her_key_opens_nothing_until_it_comes_again() {
        var seen =
                page.evaluate(
                        """
                        async () => {
                          const {Locker} = await import('/device/locker.js');
                          const bytes = crypto.getRandomValues(new Uint8Array(32));
                          const hers = await Locker.hold(bytes.slice(), 'd');
                          await hers.add({body: 'hers'});
                          await caches.delete('soleus-half');
                          const without = await Locker.held();
                          const ask = async () => new Response(bytes.slice());
                          const again = await Locker.open({ask, door: () => 'd'});
                          return [without, (await again.list()).at(-1).value.body];
                        }\
                        """);
        assertThat(seen).asString().isEqualTo("[null, hers]");
    }
}
