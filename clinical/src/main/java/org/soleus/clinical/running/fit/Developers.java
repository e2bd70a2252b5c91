package org.soleus.clinical.running.fit;

import java.util.HashMap;
import java.util.Map;

/// What foot pods and applications say of the fields that they add.
final class Developers {

    private static final int INDEX = 0;
    private static final int NUMBER = 1;
    private static final int TYPE = 2;
    private static final int NAME = 3;
    private static final int SCALE = 6;
    private static final int OFFSET = 7;
    private static final int UNITS = 8;
    private static final int NATIVE_MESSAGE = 14;
    private static final int NATIVE_FIELD = 15;

    /// A field that was described.
    ///
    /// @param type base type; -1 when it is not known
    /// @param nativeField the number of the native field that it stands for; -1 for none
    record Described(
            int type, String name, String units, double scale, double offset, int nativeField) {}

    private final Map<Integer, Described> fields = new HashMap<>();
    private final boolean[] declared = new boolean[256];

    void declare(int index) {
        declared[index & 0xFF] = true;
    }

    boolean isDeclared(int index) {
        return declared[index & 0xFF];
    }

    void describe(Fields message) {
        int index = (int) message.whole(INDEX, -1);
        int number = (int) message.whole(NUMBER, -1);
        if (index < 0 || number < 0) return;
        declare(index);
        long scale = message.whole(SCALE, 1);
        boolean ofRecord = message.whole(NATIVE_MESSAGE, Message.RECORD) == Message.RECORD;
        fields.put(
                key(index, number),
                new Described(
                        Base.of((int) message.whole(TYPE, 0xFF)),
                        message.text(NAME),
                        message.text(UNITS),
                        scale == 0 ? 1 : scale,
                        message.whole(OFFSET, 0),
                        ofRecord ? (int) message.whole(NATIVE_FIELD, -1) : -1));
    }

    /// What was said of a field, or of nothing.
    Described find(int index, int number) {
        return fields.getOrDefault(key(index, number), new Described(-1, "", "", 1, 0, -1));
    }

    private static int key(int index, int number) {
        return ((index & 0xFF) << 8) | (number & 0xFF);
    }
}
