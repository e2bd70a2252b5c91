package org.soleus.server.parcel;

import org.jspecify.annotations.Nullable;
import org.soleus.server.account.ParcelRefused;
import org.soleus.server.account.ParcelRefused.Why;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.util.JsonParserDelegate;

/// A reader of JSON that takes so many parts until it is allowed more: a file of a few bytes may
/// hold millions of empty lists, each of which is many bytes in memory. Nor does it take a number
/// that is short to write and long to tell.
final class Counted extends JsonParserDelegate {

    /// Names and values of one row, or of a manifest. `R`.
    static final long MOST = 200_000;

    /// Places before or behind the point. `R`.
    private static final int FARTHEST = 400;

    private long left = MOST;

    Counted(JsonParser from) {
        super(from);
    }

    /// From here on as many as a row may have, and no more.
    void allow() {
        left = MOST;
    }

    @Override
    public @Nullable JsonToken nextToken() {
        var token = super.nextToken();
        count(token);
        return token;
    }

    @Override
    public @Nullable String nextName() {
        var name = super.nextName();
        count(currentToken());
        return name;
    }

    /// What is skipped is counted too: of each object the names that were said are remembered.
    @Override
    public JsonParser skipChildren() {
        var token = currentToken();
        for (int open = token != null && token.isStructStart() ? 1 : 0; open > 0; ) {
            token = nextToken();
            if (token == null) return this;
            if (token.isStructStart()) open++;
            if (token.isStructEnd()) open--;
        }
        return this;
    }

    private void count(@Nullable JsonToken token) {
        if (--left < 0) throw new ParcelRefused(Why.TOO_MUCH, "more parts than any row has");
        if (token == JsonToken.VALUE_NUMBER_FLOAT && isFar()) {
            throw new ParcelRefused(Why.TOO_MUCH, "a number that is longer than any");
        }
    }

    private boolean isFar() {
        try {
            return Math.abs((long) getDecimalValue().scale()) > FARTHEST;
        } catch (NumberFormatException | JacksonException farther) {
            return true;
        }
    }
}
