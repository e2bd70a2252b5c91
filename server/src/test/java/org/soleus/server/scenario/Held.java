package org.soleus.server.scenario;

import com.microsoft.playwright.Page;

/// All that a browser holds of a clinic, read back as whoever has the phone in hand could.
public final class Held {

    private static final String ALL =
            """
            async () => {
              const come = (asked) => new Promise((done) => (asked.onsuccess = () => done(asked.result)));
              const db = await come(indexedDB.open('soleus'));
              const text = (part) => new TextDecoder('latin1').decode(part);
              let all = JSON.stringify([localStorage, sessionStorage]) + document.cookie;
              for (const name of db.objectStoreNames) {
                for (const row of await come(db.transaction(name).objectStore(name).getAll())) {
                  all += name + JSON.stringify(row);
                  for (const part of Object.values(row)) {
                    if (part instanceof ArrayBuffer) all += text(part);
                    if (part instanceof CryptoKey) {
                      all += await crypto.subtle.exportKey('raw', part).then(() => 'EXPORTED', () => 'usable');
                    }
                  }
                }
              }
              for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const request of await cache.keys()) {
                  all += name + '{' + request.url + text(await (await cache.match(request)).arrayBuffer());
                }
              }
              return all;
            }\
            """;

    private Held() {}

    static String on(Phone phone) {
        return on(phone.page());
    }

    /// Of the clinic whose page this is.
    public static String on(Page page) {
        return (String) page.evaluate(ALL);
    }
}
